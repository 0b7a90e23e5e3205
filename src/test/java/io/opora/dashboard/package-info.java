/** What engineers see and do in the browser. */
@NullMarked
package io.opora.dashboard;

import org.jspecify.annotations.NullMarked;
