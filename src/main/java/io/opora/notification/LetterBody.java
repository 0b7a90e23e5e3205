package io.opora.notification;

/** A letter in its reader's language, below the subject: the same content as plain text and as HTML. */
record LetterBody(String text, String html) {}
