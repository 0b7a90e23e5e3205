/** What Opora shows inside the engine's web applications. It reads and never changes. */
@NullMarked
package io.opora.dashboard;

import org.jspecify.annotations.NullMarked;
