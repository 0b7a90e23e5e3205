/** The one clock of the application. */
@NullMarked
package io.opora.time;

import org.jspecify.annotations.NullMarked;
