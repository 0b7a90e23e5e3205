/** Two nodes of the packaged application's settings on one database, each a JVM of its own. */
@NullMarked
package io.opora.nodes;

import org.jspecify.annotations.NullMarked;
