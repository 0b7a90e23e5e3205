package io.opora.replay;

import java.time.LocalDateTime;

/**
 * One call to make.
 *
 * @param at   in the log's wall time
 * @param text what is said with it
 */
record Step(LocalDateTime at, Action action, String text) {}
