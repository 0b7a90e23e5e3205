package io.opora.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads one JSON object and nothing else: in UTF-8, with each key once, and nested no deeper than any request needs. */
final class StrictJson {

    private static final int DEEPEST = 10;
    private static final String BODY = "body";

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws BadInput when the bytes are anything else */
    JsonNode object(byte[] bytes) {
        String text = decode(bytes);
        try {
            JsonNode node = mapper.readTree(text);
            if (!node.isObject()) {
                throw new BadInput(BODY, "body.not-an-object");
            }
            return node;
        } catch (StreamConstraintsException tooMuch) {
            throw new BadInput(BODY, "body.constraints", String.valueOf(DEEPEST));
        } catch (JsonParseException broken) {
            throw broken(broken);
        } catch (JsonProcessingException trailing) {
            throw new BadInput(BODY, "body.not-an-object");
        }
    }

    private static BadInput broken(JsonParseException broken) {
        String line = String.valueOf(broken.getLocation().getLineNr());
        String column = String.valueOf(broken.getLocation().getColumnNr());
        // The parser names no other way to tell the two apart.
        boolean duplicate = broken.getOriginalMessage().startsWith("Duplicate field");
        return new BadInput(BODY, duplicate ? "body.duplicate-key" : "body.broken", line, column);
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw new BadInput(BODY, "body.not-utf-8");
        }
    }
}
