package io.opora.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON object, one by one, and collects what is wrong with any. A field that is missing or null
 * gives null. Fields that nobody reads are ignored, so that a client may be newer than the server.
 */
final class Fields {

    private final JsonNode object;
    private final Findings findings;
    private final Values values;

    Fields(JsonNode object, Findings findings) {
        this.object = object;
        this.findings = findings;
        this.values = new Values(findings);
    }

    /** Text that is not blank. */
    @Nullable
    String requiredText(String field, int longest) {
        String text = text(field, longest);
        if (text == null && !isGiven(field) || text != null && text.isBlank()) {
            findings.add(field, "field.required");
        }
        return text;
    }

    @Nullable
    String text(String field, int longest) {
        String text = string(field);
        return text == null ? null : values.text(field, text, longest);
    }

    <E extends Enum<E>> @Nullable E requiredChoice(String field, Class<E> type) {
        require(field);
        return choice(field, type);
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = string(field);
        return text == null ? null : values.choice(field, text, type);
    }

    @Nullable
    Boolean requiredFlag(String field) {
        require(field);
        return flag(field);
    }

    @Nullable
    Boolean flag(String field) {
        if (!isGiven(field)) {
            return null;
        }
        if (!object.get(field).isBoolean()) {
            findings.add(field, "field.not-a-flag");
            return null;
        }
        return object.get(field).booleanValue();
    }

    @Nullable
    Instant instant(String field) {
        String text = string(field);
        return text == null ? null : values.instant(field, text);
    }

    private @Nullable String string(String field) {
        if (!isGiven(field)) {
            return null;
        }
        if (!object.get(field).isTextual()) {
            findings.add(field, "field.not-a-text");
            return null;
        }
        return object.get(field).textValue();
    }

    private void require(String field) {
        if (!isGiven(field)) {
            findings.add(field, "field.required");
        }
    }

    private boolean isGiven(String field) {
        return object.hasNonNull(field);
    }
}
