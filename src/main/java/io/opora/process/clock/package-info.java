/** The clock's process: waits for the next milestone of one SLA clock, or for its change. */
@NullMarked
package io.opora.process.clock;

import org.jspecify.annotations.NullMarked;
