/** The port through which the domain asks the process owners' decision tables. */
@NullMarked
package io.opora.decision;

import org.jspecify.annotations.NullMarked;
