/** What it costs to know a clock from its ledger. */
@NullMarked
package io.opora.bench.clock;

import org.jspecify.annotations.NullMarked;
