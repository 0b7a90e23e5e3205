package io.opora.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description at {@code /v3/api-docs} says beyond the single calls. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String TOKEN = "token";

    private static final String ABOUT = """
            Tickets under support contracts, their clocks and deadlines.

            Times are ISO-8601 with an offset; answers show Moscow time. What is refused is told as
            `application/problem+json` with a stable `code`, a `detail` for people and each wrong field in `errors`,
            in Russian or, with `Accept-Language: en`, in English. A ticket of another customer answers like one that
            does not exist. Fields that a call does not know are ignored, so that a client may be newer than the server.""";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "Something in the request is wrong; errors names the fields",
            "401", "The token is missing or not valid",
            "403", "Not for this person",
            "404", "No such ticket, or not for this person",
            "409", "Not possible now: the detail says why");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Call.class);
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info().title("Opora").version("v1").description(ABOUT))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal token")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer apiRefusals() {
        return description -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(description.getComponents()::addSchemas);
            description.getPaths().forEach(OpenApiDescription::describe);
        };
    }

    private static void describe(String path, PathItem item) {
        if (path.startsWith("/api/v1/")) {
            item.readOperationsMap().forEach((method, operation) -> {
                REFUSALS.keySet().stream().sorted().forEach(status -> addRefusal(operation, status));
                if (method == PathItem.HttpMethod.POST) {
                    operation.addParametersItem(idempotencyKey());
                }
            });
        }
    }

    private static void addRefusal(Operation operation, String status) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(REFUSALS.get(status))
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }

    private static HeaderParameter idempotencyKey() {
        HeaderParameter key = new HeaderParameter();
        key.name(IdempotencyKey.HEADER)
                .description("Makes the call safe to repeat for 24 hours: the same answer comes again. Up to 200"
                        + " characters of ASCII without spaces")
                .schema(new StringSchema());
        return key;
    }
}
