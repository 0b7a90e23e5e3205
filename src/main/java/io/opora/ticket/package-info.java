/** The ticket: its life, its conversation, its cover and who works on it. One use case per action. */
@NullMarked
package io.opora.ticket;

import org.jspecify.annotations.NullMarked;
