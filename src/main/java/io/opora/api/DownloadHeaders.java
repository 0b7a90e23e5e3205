package io.opora.api;

import io.opora.ticket.AttachmentView;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** A file that somebody sent is saved, never shown as if it were a page of ours. */
final class DownloadHeaders {

    private static final String NO_TYPE = "application/octet-stream";

    private DownloadHeaders() {}

    static void write(AttachmentView file, HttpServletResponse response) {
        response.setContentType(file.active() ? NO_TYPE : file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /** RFC 6266: the real name for everybody who knows RFC 5987, and something like it for the others. */
    static String disposition(String name) {
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii(name), encoded(name));
    }

    private static String ascii(String name) {
        return name.replaceAll("[^ -~]|[\"\\\\%]", "_");
    }

    /** All but RFC 5987's attr-char as percent and bytes. */
    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xFF);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || "!#$&+-.^_`|~".indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append("%%%02X".formatted((int) character));
            }
        }
        return encoded.toString();
    }
}
