/** What monitoring asks of Opora, as Prometheus reads it. It reads and never changes. */
@NullMarked
package io.opora.metrics;

import org.jspecify.annotations.NullMarked;
