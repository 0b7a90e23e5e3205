package io.opora.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as {@code application/problem+json} (RFC 9457).
 *
 * @param code      stable, for programs
 * @param detail    for people, by Accept-Language
 * @param errors    each wrong field
 * @param reference names the entry in the server's log, for unexpected errors only
 */
@Schema(name = "Problem")
record Problem(
        @Schema(example = "about:blank") String type,
        @Schema(example = "Bad Request") String title,
        @Schema(example = "400") int status,
        String detail,
        String instance,
        @Schema(example = "input.invalid") String code,
        List<FieldError> errors,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reference) {

    @Schema(name = "FieldError")
    record FieldError(
            @Schema(example = "subject") String field,
            @Schema(example = "field.required") String code,
            String message) {}
}
