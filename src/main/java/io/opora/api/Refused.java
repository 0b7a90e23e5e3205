package io.opora.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The API itself says no, before the domain is asked. */
public final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;

    /** @param code a key of the package's texts */
    public Refused(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String text(Language language) {
        return Texts.of(language, code, arguments.toArray());
    }
}
