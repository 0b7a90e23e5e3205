/** How the engine's REST API, in Tasklist and on its own, says no to people. */
@NullMarked
package io.opora.process.rest;

import org.jspecify.annotations.NullMarked;
