/** Databases that older versions made. */
@NullMarked
package io.opora.upgrade;

import org.jspecify.annotations.NullMarked;
