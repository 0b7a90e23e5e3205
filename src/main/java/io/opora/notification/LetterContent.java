package io.opora.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says as the outbox keeps it, in JSON: {@code topic}, {@code values}, {@code facts} and {@code quote}. Text and
 * whole numbers are themselves, any other value is an object that names its kind: <code>{"instant": "2026-03-02T14:00:00Z"}
 * </code>, {@code duration}, {@code phrase}, or both of {@code ru} and {@code en}. No name of a class is in it or believed.
 */
final class LetterContent {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LetterContent() {}

    /** @throws IllegalArgumentException when the letter holds a value of a kind that no letter may hold */
    static String write(Letter letter) {
        ObjectNode content = NODES.objectNode();
        content.put("topic", letter.topic());
        ArrayNode values = content.putArray("values");
        letter.values().forEach(value -> values.add(node(value)));
        ArrayNode facts = content.putArray("facts");
        letter.facts()
                .forEach(fact -> facts.addObject().put("name", fact.name()).set("value", node(fact.value())));
        Letter.Quote quote = letter.quote();
        if (quote != null) {
            content.putObject("quote")
                    .put("message", quote.message().toString())
                    .put("author", quote.author())
                    .put("text", quote.text());
        }
        return content.toString();
    }

    /**
     * @throws IllegalArgumentException      when this is not what {@link #write} wrote, but e.g. a newer version of it
     * @throws java.time.DateTimeException   when a moment or a duration is none
     */
    static Letter read(Template template, String number, String json) {
        JsonNode content = parsed(json);
        return new Letter(
                template,
                number,
                text(content.required("topic")),
                elements(content, "values").map(LetterContent::value).toList(),
                elements(content, "facts")
                        .map(fact -> new Letter.Fact(text(fact.required("name")), value(fact.required("value"))))
                        .toList(),
                quote(content.get("quote")),
                false,
                null);
    }

    private static JsonNode node(Object value) {
        if (value instanceof String text) {
            return TextNode.valueOf(text);
        }
        if (value instanceof Integer number) {
            return IntNode.valueOf(number);
        }
        ObjectNode kind = NODES.objectNode();
        if (value instanceof Instant instant) {
            return kind.put("instant", instant.toString());
        }
        if (value instanceof Duration duration) {
            return kind.put("duration", duration.toString());
        }
        if (value instanceof Letter.Phrase phrase) {
            return kind.put("phrase", phrase.key());
        }
        if (value instanceof Letter.Translated translated) {
            return kind.put("ru", translated.ru()).put("en", translated.en());
        }
        throw new IllegalArgumentException(
                "A letter cannot hold a " + value.getClass().getName());
    }

    private static Object value(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isInt()) {
            return node.intValue();
        }
        if (node.has("instant")) {
            return Instant.parse(text(node.get("instant")));
        }
        if (node.has("duration")) {
            return Duration.parse(text(node.get("duration")));
        }
        if (node.has("phrase")) {
            return new Letter.Phrase(text(node.get("phrase")));
        }
        if (node.has("ru")) {
            return new Letter.Translated(text(node.get("ru")), text(node.required("en")));
        }
        throw new IllegalArgumentException("No letter's value: " + node);
    }

    private static Letter.@Nullable Quote quote(@Nullable JsonNode quote) {
        return quote == null
                ? null
                : new Letter.Quote(
                        UUID.fromString(text(quote.required("message"))),
                        text(quote.required("author")),
                        text(quote.required("text")));
    }

    private static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException("No text: " + node);
        }
        return node.textValue();
    }

    private static Stream<JsonNode> elements(JsonNode content, String name) {
        return StreamSupport.stream(content.required(name).spliterator(), false);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No letter's content", e);
        }
    }
}
