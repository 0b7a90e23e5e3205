@NullMarked
package io.opora.transaction;

import org.jspecify.annotations.NullMarked;
