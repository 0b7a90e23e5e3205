package io.opora.api;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A body of files and fields, as a browser sends it. */
final class Multipart {

    private static final String BOUNDARY = "----a-boundary-of-the-tests";

    private final List<BodyPublisher> parts = new ArrayList<>();

    static Multipart of(String name, String content) {
        return new Multipart().file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, byte[] content) {
        return file(name, BodyPublishers.ofByteArray(content));
    }

    /** Of a size that is not known before. */
    Multipart file(String name, Supplier<InputStream> content) {
        return file(name, BodyPublishers.ofInputStream(content));
    }

    private Multipart file(String name, BodyPublisher content) {
        return part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/png", content);
    }

    Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", BodyPublishers.ofString(value));
    }

    private Multipart part(String about, BodyPublisher content) {
        parts.add(
                BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n"));
        parts.add(content);
        parts.add(BodyPublishers.ofString("\r\n"));
        return this;
    }

    HttpRequest.Builder in(HttpRequest.Builder request) {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(all.toArray(BodyPublisher[]::new)));
    }
}
