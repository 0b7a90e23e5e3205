package io.opora.api;

import io.opora.ticket.Visibility;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What stands in an upload beside its files. */
@Schema(name = "NewAttachments", requiredProperties = "file")
record UploadForm(
        @ArraySchema(schema = @Schema(type = "string", format = "binary"))
        List<MultipartFile> file,

        @Schema(description = "INTERNAL: staff only. Without it PUBLIC, or as the message's") @Nullable
        Visibility visibility,

        @Schema(description = "One's own message that the files belong to") @Nullable
        UUID messageId) {

    /** The fields may also stand in the address. */
    static UploadForm read(HttpServletRequest request, List<MultipartFile> files) {
        Findings findings = new Findings();
        Values values = new Values(findings);
        @Nullable String visibility = request.getParameter("visibility");
        @Nullable String message = request.getParameter("messageId");
        UploadForm form = new UploadForm(
                files,
                visibility == null || visibility.isBlank()
                        ? null
                        : values.choice("visibility", visibility, Visibility.class),
                message == null || message.isBlank() ? null : values.uuid("messageId", message));
        findings.refuseIfAny();
        return form;
    }
}
