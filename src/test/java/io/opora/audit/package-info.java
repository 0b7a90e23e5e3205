@NullMarked
package io.opora.audit;

import org.jspecify.annotations.NullMarked;
