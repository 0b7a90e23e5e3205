package io.opora.api;

import io.opora.ticket.AttachmentFiles;
import io.opora.ticket.AttachmentView;
import io.opora.ticket.Attachments;
import io.opora.ticket.ReceivedFile;
import io.opora.ticket.TicketViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/v1/tickets/{number}/attachments")
@Tag(name = "Attachments")
class AttachmentController {

    private final Attachments attachments;
    private final AttachmentFiles files;
    private final TicketViews tickets;
    private final Uploads uploads;
    private final Once once;

    AttachmentController(
            Attachments attachments, AttachmentFiles files, TicketViews tickets, Uploads uploads, Once once) {
        this.attachments = attachments;
        this.files = files;
        this.tickets = tickets;
        this.uploads = uploads;
        this.once = once;
    }

    /** What makes two uploads the same, whatever boundary they came with. */
    record Fingerprint(
            List<Part> files,
            @Nullable Object visibility,
            @Nullable UUID messageId) {

        record Part(String name, long size, String sha256) {}

        static Fingerprint of(List<ReceivedFile> received, UploadForm form) {
            return new Fingerprint(
                    received.stream()
                            .map(file -> new Part(file.name(), file.size(), file.sha256()))
                            .toList(),
                    form.visibility(),
                    form.messageId());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Attach files",
            description = "All or none. A contact's files are public. An ended ticket takes files only with a message"
                    + " that was written after its end. How many and how large files may be is a setting; a refusal"
                    + " names the limit.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = UploadForm.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Attached",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = AttachmentAnswer.class))))
    @ApiResponse(
            responseCode = "413",
            description = "Too large: the detail names the limit",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    ResponseEntity<?> add(
            @PathVariable String number, @Schema(hidden = true) MultipartHttpServletRequest request, Call call)
            throws IOException {
        // Nothing is received for a ticket that is not there.
        tickets.find(number, call.actor());
        UploadForm form = uploads.receive(request);
        List<ReceivedFile> received = uploads.lookedOver(form.file());
        return once.answer(call, Fingerprint.of(received, form), () -> {
            List<AttachmentView> added =
                    attachments.add(number, received, form.visibility(), form.messageId(), call.actor());
            return ResponseEntity.status(HttpStatus.CREATED).body(answers(added));
        });
    }

    @GetMapping
    @Operation(
            summary = "The files of a ticket, oldest first",
            description = "Internal ones are shown to the staff only.")
    List<AttachmentAnswer> list(@PathVariable String number, Call call) {
        return answers(attachments.list(number, call.actor()));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Download a file",
            description = "Always to be saved, never shown. What may run code comes without its type.")
    @ApiResponse(
            responseCode = "200",
            description = "The file's bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void download(
            @PathVariable String number,
            @PathVariable String id,
            @Schema(hidden = true) HttpServletResponse response,
            Call call)
            throws IOException {
        AttachmentView file = attachments.find(number, Values.id("id", id), call.actor());
        DownloadHeaders.write(file, response);
        if (call.operation().startsWith("GET ")) {
            files.copy(file, response.getOutputStream());
        }
    }

    private static List<AttachmentAnswer> answers(List<AttachmentView> found) {
        return found.stream().map(AttachmentAnswer::of).toList();
    }
}
