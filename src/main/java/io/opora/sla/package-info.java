/** The promise: targets from the service-level table, clocks as a fold over their events, milestones and breaches. */
@NullMarked
package io.opora.sla;

import org.jspecify.annotations.NullMarked;
