/** The HTTP API under {@code /api/v1}: strict about what comes in, stable in what goes out. */
@NullMarked
package io.opora.api;

import org.jspecify.annotations.NullMarked;
