package io.opora.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer as it goes over the wire, once or again. */
record StoredAnswer(int status, @Nullable String location, String body) {

    ResponseEntity<String> response() {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        if (location != null) {
            response.location(URI.create(location));
        }
        return response.body(body);
    }
}
