/** The support service; each package below is a module with its own reason to exist. */
@NullMarked
package io.opora;

import org.jspecify.annotations.NullMarked;
