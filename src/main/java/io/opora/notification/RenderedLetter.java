package io.opora.notification;

/** A letter in its reader's language: a one-line subject and the same content as plain text and as HTML. */
record RenderedLetter(String subject, String text, String html) {}
