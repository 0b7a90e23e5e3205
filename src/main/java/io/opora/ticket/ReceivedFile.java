package io.opora.ticket;

import org.springframework.core.io.InputStreamSource;

/**
 * A file that has come in whole and waits, on disk, to be attached.
 *
 * @param name      safe to save under
 * @param mediaType told by the content
 * @param size      in bytes
 * @param sha256    of the content, in hexadecimal digits
 * @param content   can be read any number of times
 */
public record ReceivedFile(String name, String mediaType, long size, String sha256, InputStreamSource content) {}
