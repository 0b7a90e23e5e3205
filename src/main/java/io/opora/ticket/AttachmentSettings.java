package io.opora.ticket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much may be attached. Sizes count the files' own bytes.
 *
 * @param largestRequest all files of one request, and what surrounds them
 * @param largestTicket  all files of one ticket
 */
@ConfigurationProperties("opora.attachments")
public record AttachmentSettings(
        DataSize largestFile,
        DataSize largestRequest,
        int filesPerRequest,
        DataSize largestTicket,
        int filesPerTicket) {}
