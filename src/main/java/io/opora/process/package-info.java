/** Where the domain meets the engine: delegates, listeners and the correlation of messages. Nobody imports this package. */
@NullMarked
package io.opora.process;

import org.jspecify.annotations.NullMarked;
