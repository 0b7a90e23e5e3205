package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.LargestFile;
import io.opora.api.Once;
import io.opora.exchange.ExchangeFormat;
import io.opora.exchange.ExchangeKind;
import io.opora.exchange.ExportFile;
import io.opora.exchange.Exports;
import io.opora.exchange.ImportFile;
import io.opora.exchange.Imports;
import io.opora.refusal.NotThere;
import io.opora.refusal.WrongFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Master data as files, out and in. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Files")
class ExchangeController {

    private static final String KINDS =
            "customers, contacts, systems, staff, absences, contracts or calendar-exceptions";

    private final Exports exports;
    private final Imports imports;
    private final Once once;

    ExchangeController(Exports exports, Imports imports, Once once) {
        this.exports = exports;
        this.imports = imports;
        this.once = once;
    }

    @GetMapping("/export/{kind}")
    @Operation(
            summary = "Master data as a file (staff; contracts: leads, managers, administrators)",
            description =
                    "The titles are Russian, or English by Accept-Language. CSV is UTF-8 with a byte order mark and"
                            + " semicolons. A cell that begins like a formula has an apostrophe before it. What was exported can"
                            + " be imported again and changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> export(
            @Parameter(description = KINDS, example = "customers") @PathVariable String kind,
            @Parameter(description = "csv or xlsx", example = "csv") @RequestParam(defaultValue = "csv") String format,
            Call call) {
        ExportFile file = exports.export(
                kind(kind),
                format(format),
                call.language().locale(),
                call.actor().id());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .body(file.content());
    }

    @LargestFile(kilobytes = 5 * 1024)
    @PostMapping(path = "/import/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a file (whoever may change such data)",
            description =
                    "CSV in UTF-8 with semicolons, commas or tabs, or XLSX; 5 MB and 5 000 lines at most. The titles"
                            + " are Russian or English, in any order; a column that is left out changes nothing. All or nothing:"
                            + " with a wrong line nothing is imported, and errors names each with line and column. With dryRun"
                            + " nothing is changed, and the answer says what would be.")
    @ApiResponse(
            responseCode = "200",
            description = "What was imported, or would be",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    ResponseEntity<?> load(
            @Parameter(description = KINDS, example = "customers") @PathVariable String kind,
            @Parameter(description = "CSV or XLSX") @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(description = "true: only say what would be done") @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(hidden = true) HttpServletRequest request,
            Call call) {
        ExchangeKind known = kind(kind);
        String by = call.actor().id();
        imports.admit(known, file == null ? 0 : file.getSize(), by);
        QueryParameters.requireKnown(request, Set.of("dryRun"));
        byte[] bytes = bytes(file);
        ImportFile read = ImportFile.of(bytes);
        if (dryRun) {
            return ResponseEntity.ok(ImportAnswer.of(imports.check(known, read, by), call.language()));
        }
        return once.answer(
                call,
                Map.of("file", DigestUtils.md5DigestAsHex(bytes), "size", bytes.length),
                () -> ResponseEntity.ok(ImportAnswer.of(imports.run(known, read, by), call.language())));
    }

    private static ExchangeKind kind(String word) {
        return ExchangeKind.of(word)
                .orElseThrow(() -> new NotThere("exchange.kind-unknown", word, ExchangeKind.words()));
    }

    private static ExchangeFormat format(String word) {
        return Arrays.stream(ExchangeFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new WrongFields("format", "exchange.format-unknown", word));
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new WrongFields("file", "field.required");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
