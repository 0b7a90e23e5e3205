package io.opora.diagrams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One form of Tasklist. */
record Form(SourceFile file, JsonNode json) {

    static Stream<Form> all() {
        return SourceFile.in("forms", ".form").stream().map(Form::read);
    }

    static Form named(String id) {
        return all().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
    }

    private static Form read(SourceFile file) {
        try {
            return new Form(file, new ObjectMapper().readTree(file.text()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is no JSON: " + e.getMessage(), e);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    List<JsonNode> components() {
        return children(json.path("components")).toList();
    }

    List<String> keys() {
        return components().stream()
                .filter(component -> component.has("key"))
                .map(component -> component.get("key").asText())
                .toList();
    }

    Optional<JsonNode> field(String key) {
        return components().stream()
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst();
    }

    /** The values that a select offers; none when there is no such field. */
    Set<String> choices(String key) {
        return field(key).stream()
                .flatMap(field -> children(field.path("values")))
                .map(value -> value.path("value").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
