/**
 * What the spine costs: the parts that {@code mvn -Pbench verify} plays one after the other, each on the application as it
 * is in production, and the table of their figures.
 */
@NullMarked
package io.opora.bench;

import org.jspecify.annotations.NullMarked;
