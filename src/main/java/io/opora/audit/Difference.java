package io.opora.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values that differ, before and after. A value that is missing and one that is null are the same. */
record Difference(ObjectNode before, ObjectNode after) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Difference between(
            Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> after) {
        ObjectNode old = JSON.valueToTree(before);
        ObjectNode now = JSON.valueToTree(after);
        Difference difference = new Difference(JSON.createObjectNode(), JSON.createObjectNode());
        var names = new TreeSet<String>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        names.stream()
                .filter(name -> !missingAsNull(old.get(name)).equals(missingAsNull(now.get(name))))
                .forEach(name -> {
                    keep(difference.before, name, old.get(name));
                    keep(difference.after, name, now.get(name));
                });
        return difference;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    private static JsonNode missingAsNull(@Nullable JsonNode value) {
        return value == null ? JSON.nullNode() : value;
    }

    private static void keep(ObjectNode side, String name, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            side.set(name, value);
        }
    }
}
