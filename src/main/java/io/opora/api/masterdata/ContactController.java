package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.Choices;
import io.opora.api.Once;
import io.opora.contract.ContactAdministration;
import io.opora.contract.CustomerRecords;
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
class ContactController {

    private static final String ONE = "/contacts/{id}";

    private final ContactAdministration administration;
    private final CustomerRecords records;
    private final Once once;

    ContactController(ContactAdministration administration, CustomerRecords records, Once once) {
        this.administration = administration;
        this.records = records;
        this.once = once;
    }

    @GetMapping("/customers/{id}/contacts")
    @Operation(summary = "A customer's people (staff)", description = "By name, the inactive ones too.")
    List<ContactAnswer> list(@PathVariable String id) {
        UUID customer = uuid(id);
        if (records.customer(customer).isEmpty()) {
            throw new NotThere("customer.unknown");
        }
        return records.contactsOf(customer).stream().map(ContactAnswer::of).toList();
    }

    @GetMapping(ONE)
    @Operation(summary = "A customer's person (staff)")
    ContactAnswer find(@PathVariable String id) {
        return records.contact(uuid(id)).map(ContactAnswer::of).orElseThrow(() -> new NotThere("contact.not-there"));
    }

    @PostMapping("/customers/{id}/contacts")
    @Operation(summary = "Add a person (leads, managers, administrators)")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ContactAnswer.class)))
    ResponseEntity<?> create(@PathVariable String id, @RequestBody ContactForm form, Call call) {
        return once.answer(call, form, () -> {
            var contact =
                    administration.create(uuid(id), form.details(), call.actor().id());
            return ResponseEntity.created(URI.create("/api/v1/contacts/" + contact.id()))
                    .body(ContactAnswer.of(contact));
        });
    }

    @PutMapping(ONE)
    @Operation(
            summary = "Change a person (leads, managers, administrators)",
            description = "All of it is replaced: what is left out is emptied.")
    ContactAnswer change(@PathVariable String id, @RequestBody ContactForm form, Call call) {
        return ContactAnswer.of(administration.change(
                uuid(id),
                Revision.required(form.revision()),
                form.details(),
                call.actor().id()));
    }

    @PostMapping(ONE + "/deactivate")
    @Operation(
            summary = "A person has left (leads, managers, administrators)",
            description = "Kept for the history; the person can ask for nothing from now on.")
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ContactAnswer.class)))
    ResponseEntity<?> deactivate(@PathVariable String id, @RequestBody RevisionForm form, Call call) {
        return once.answer(
                call,
                form,
                () -> ResponseEntity.ok(ContactAnswer.of(administration.deactivate(
                        uuid(id),
                        Revision.required(form.revision()),
                        call.actor().id()))));
    }

    @PostMapping(ONE + "/reactivate")
    @Operation(summary = "A person is back (leads, managers, administrators)")
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = ContactAnswer.class)))
    ResponseEntity<?> reactivate(@PathVariable String id, @RequestBody RevisionForm form, Call call) {
        return once.answer(
                call,
                form,
                () -> ResponseEntity.ok(ContactAnswer.of(administration.reactivate(
                        uuid(id),
                        Revision.required(form.revision()),
                        call.actor().id()))));
    }

    private static UUID uuid(String id) {
        return Choices.uuid("id", id);
    }
}
