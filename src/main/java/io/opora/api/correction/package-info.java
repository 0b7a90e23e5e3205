/** Corrections of clocks over HTTP: previewed, then approved or rejected. */
@NullMarked
package io.opora.api.correction;

import org.jspecify.annotations.NullMarked;
