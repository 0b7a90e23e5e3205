/**
 * Plays incidents of a real incident log against a running demo in time-lapse, and reports what came of it. A tool: no test
 * runs it against an application, but its reading and mapping are tested.
 */
@NullMarked
package io.opora.replay;

import org.jspecify.annotations.NullMarked;
