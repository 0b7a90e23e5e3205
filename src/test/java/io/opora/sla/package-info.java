@NullMarked
package io.opora.sla;

import org.jspecify.annotations.NullMarked;
