/** How the process engine is set up. */
@NullMarked
package io.opora.process.engine;

import org.jspecify.annotations.NullMarked;
