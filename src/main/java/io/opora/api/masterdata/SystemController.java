package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.Choices;
import io.opora.api.Once;
import io.opora.contract.CustomerRecords;
import io.opora.contract.SystemAdministration;
import io.opora.refusal.NotThere;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Customers")
class SystemController {

    private static final String ONE = "/systems/{id}";

    private final SystemAdministration administration;
    private final CustomerRecords records;
    private final Once once;

    SystemController(SystemAdministration administration, CustomerRecords records, Once once) {
        this.administration = administration;
        this.records = records;
        this.once = once;
    }

    @GetMapping("/customers/{id}/systems")
    @Operation(summary = "A customer's systems (staff)", description = "By name, the inactive ones too.")
    List<SystemAnswer> list(@PathVariable String id) {
        UUID customer = uuid(id);
        if (records.customer(customer).isEmpty()) {
            throw new NotThere("customer.unknown");
        }
        return records.systemsOf(customer).stream().map(SystemAnswer::of).toList();
    }

    @GetMapping(ONE)
    @Operation(summary = "A customer's system (staff)")
    SystemAnswer find(@PathVariable String id) {
        return records.system(uuid(id)).map(SystemAnswer::of).orElseThrow(() -> new NotThere("system.unknown"));
    }

    @PostMapping("/customers/{id}/systems")
    @Operation(summary = "Add a system (leads, managers, administrators)")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SystemAnswer.class)))
    ResponseEntity<?> create(@PathVariable String id, @RequestBody SystemForm form, Call call) {
        return once.answer(call, form, () -> {
            var system =
                    administration.create(uuid(id), form.details(), call.actor().id());
            return ResponseEntity.created(URI.create("/api/v1/systems/" + system.id()))
                    .body(SystemAnswer.of(system));
        });
    }

    @PutMapping(ONE)
    @Operation(
            summary = "Change a system (leads, managers, administrators)",
            description = "All of it is replaced: what is left out is emptied.")
    SystemAnswer change(@PathVariable String id, @RequestBody SystemForm form, Call call) {
        return SystemAnswer.of(administration.change(
                uuid(id),
                Revision.required(form.revision()),
                form.details(),
                call.actor().id()));
    }

    @PostMapping(ONE + "/deactivate")
    @Operation(
            summary = "A system is used no more (leads, managers, administrators)",
            description = "Kept for the history; new tickets cannot name it.")
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SystemAnswer.class)))
    ResponseEntity<?> deactivate(@PathVariable String id, @RequestBody RevisionForm form, Call call) {
        return once.answer(
                call,
                form,
                () -> ResponseEntity.ok(SystemAnswer.of(administration.deactivate(
                        uuid(id),
                        Revision.required(form.revision()),
                        call.actor().id()))));
    }

    @PostMapping(ONE + "/reactivate")
    @Operation(summary = "A system is used again (leads, managers, administrators)")
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SystemAnswer.class)))
    ResponseEntity<?> reactivate(@PathVariable String id, @RequestBody RevisionForm form, Call call) {
        return once.answer(
                call,
                form,
                () -> ResponseEntity.ok(SystemAnswer.of(administration.reactivate(
                        uuid(id),
                        Revision.required(form.revision()),
                        call.actor().id()))));
    }

    private static UUID uuid(String id) {
        return Choices.uuid("id", id);
    }
}
