/** The same diagrams on the engine as it is delivered: what our own work is measured against. */
@NullMarked
package io.opora.bench.bare;

import org.jspecify.annotations.NullMarked;
