/** The ticket's process: its delegates, its forms, and the token that bears the status. */
@NullMarked
package io.opora.process.ticket;

import org.jspecify.annotations.NullMarked;
