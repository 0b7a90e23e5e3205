package io.opora.ticket;

import io.opora.refusal.Refusal;

/** The ticket has no such file, or this reader may not know of it. */
public final class AttachmentNotFound extends Refusal {

    AttachmentNotFound(String number) {
        super("attachment.not-found", number);
    }
}
