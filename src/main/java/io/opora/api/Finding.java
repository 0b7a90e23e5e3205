package io.opora.api;

import java.util.List;

/**
 * Something wrong with one field of a request.
 *
 * @param field the field's path, the query parameter's or the header's name
 * @param code  a key of the package's texts
 */
record Finding(String field, String code, List<Object> arguments) {

    Finding(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }

    String text(Language language) {
        return Texts.of(language, code, arguments.toArray());
    }
}
