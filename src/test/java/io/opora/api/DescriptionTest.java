package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.security.ApiTokens;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the OpenAPI description tells a client's author. */
@OporaTest
class DescriptionTest {

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    ApiTokens tokens;

    @Test
    void everyCallIsDescribedWithItsRefusals() {
        JsonNode description = description();

        assertThat(description.at("/components/securitySchemes/token/scheme").asText())
                .isEqualTo("bearer");
        JsonNode schemas = description.at("/components/schemas");
        assertThat(schemas.at("/Problem/properties/errors").isMissingNode()).isFalse();
        assertThat(schemas.at("/NewTicket/required"))
                .extracting(JsonNode::asText)
                .contains("subject", "description", "service");
        assertThat(schemas.at("/Ticket/properties/package").isMissingNode()).isFalse();
        assertThat(schemas.has("Call")).isFalse();
        List<String> calls = new ArrayList<>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(call -> {
                    if (path.getKey().startsWith("/api/v1/tickets")
                            || path.getKey().startsWith("/api/v1/sla")) {
                        calls.add(call.getKey() + " " + path.getKey());
                        assertThat(call.getValue().path("summary").asText()).isNotBlank();
                        assertThat(call.getValue().path("responses").has("400")).isTrue();
                        assertThat(call.getValue().path("responses").has("409")).isTrue();
                    }
                }));
        assertThat(calls)
                .contains(
                        "post /api/v1/tickets",
                        "get /api/v1/tickets",
                        "get /api/v1/tickets/{number}/clocks",
                        "post /api/v1/tickets/{number}/actions/resolve",
                        "get /api/v1/tickets/{number}/attachments/{id}",
                        "post /api/v1/tickets/{number}/effort",
                        "get /api/v1/sla/preview")
                .doesNotContain("post /api/v1/tickets/{number}/actions/{action}");
        JsonNode upload = description.at("/paths/~1api~1v1~1tickets~1{number}~1attachments/post");
        assertThat(upload.at("/requestBody/content").fieldNames()).toIterable().containsExactly("multipart/form-data");
        assertThat(upload.path("parameters").findValuesAsText("name")).containsExactly("number", "Idempotency-Key");
        assertThat(schemas.at("/NewAttachments/properties/file/items/format").asText())
                .isEqualTo("binary");
        assertThat(description.at("/paths/~1api~1v1~1tickets/post/parameters").findValuesAsText("name"))
                .containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Downgrade", "Reclassification", "DeadlineOffer", "BreachReason", "Correction", "CorrectedClock"
            })
    void anAnswerAboutAChangedPromiseHasAWholeExample(String schema) {
        JsonNode described = description().at("/components/schemas/" + schema);

        assertThat(described.path("example").fieldNames())
                .toIterable()
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        () -> described.path("properties").fieldNames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propose-downgrade",
                "decide-downgrade",
                "decide-dispute",
                "withdraw",
                "offer-deadline",
                "decide-deadline",
                "upgrade",
                "reclassify",
                "give-view",
                "decide-reclassification",
                "explain-breach",
                "decide-breach-reason"
            })
    void anActionOnAPromiseHasAnExampleOfItsBody(String action) {
        JsonNode description = description();
        String body = description
                .at("/paths/~1api~1v1~1tickets~1{number}~1actions~1" + action
                        + "/post/requestBody/content/application~1json/schema/$ref")
                .asText();

        assertThat(body).startsWith("#/components/schemas/");
        assertThat(description.at(body.substring(1) + "/example").fieldNames())
                .toIterable()
                .isNotEmpty();
    }

    private JsonNode description() {
        provider.opens();
        return new Clients(port, provider, tokens)
                .engineer()
                .get("/v3/api-docs")
                .body();
    }
}
