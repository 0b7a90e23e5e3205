package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.Choices;
import io.opora.api.Once;
import io.opora.api.PageAnswer;
import io.opora.api.PageQuery;
import io.opora.contract.CustomerAdministration;
import io.opora.contract.CustomerRecords;
import io.opora.refusal.NotThere;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/customers")
@Tag(name = "Customers")
class CustomerController {

    private static final int LONGEST_PART = 200;

    private final CustomerAdministration administration;
    private final CustomerRecords records;
    private final Once once;

    CustomerController(CustomerAdministration administration, CustomerRecords records, Once once) {
        this.administration = administration;
        this.records = records;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "List customers (staff)", description = "By name.")
    PageAnswer<CustomerAnswer> list(
            @Parameter(description = "Part of the name, or how the number begins")
                    @RequestParam(required = false, defaultValue = "")
                    String q,
            @Parameter(description = "Whether those are wanted who are customers no more")
                    @RequestParam(required = false, defaultValue = "false")
                    String inactive,
            @Parameter(description = "From 0", example = "0") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 to 100", example = "20") @RequestParam(required = false) @Nullable
                    String size) {
        String part = Objects.requireNonNull(Choices.text("q", q, LONGEST_PART));
        var found = records.customers(part, Choices.flag("inactive", inactive), PageQuery.of(page, size));
        return new PageAnswer<>(
                found.map(CustomerAnswer::of).getContent(),
                found.getNumber(),
                found.getSize(),
                found.getTotalElements());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A customer (staff)")
    CustomerAnswer find(@PathVariable String id) {
        return records.customer(uuid(id)).map(CustomerAnswer::of).orElseThrow(() -> new NotThere("customer.unknown"));
    }

    @PostMapping
    @Operation(summary = "Add a customer (leads, managers, administrators)")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = CustomerAnswer.class)))
    ResponseEntity<?> create(@RequestBody CustomerForm form, Call call) {
        return once.answer(call, form, () -> {
            var customer = administration.create(form.details(), call.actor().id());
            return ResponseEntity.created(URI.create("/api/v1/customers/" + customer.id()))
                    .body(CustomerAnswer.of(customer));
        });
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a customer (leads, managers, administrators)",
            description = "All of it is replaced: what is left out is emptied.")
    CustomerAnswer change(@PathVariable String id, @RequestBody CustomerForm form, Call call) {
        return CustomerAnswer.of(administration.change(
                uuid(id),
                Revision.required(form.revision()),
                form.details(),
                call.actor().id()));
    }

    @PostMapping("/{id}/deactivate")
    @Operation(
            summary = "No customer any more (leads, managers, administrators)",
            description = "Not while a contract holds or is to start. Its people can ask for nothing from now on.")
    @ApiResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerAnswer.class)))
    ResponseEntity<?> deactivate(@PathVariable String id, @RequestBody RevisionForm form, Call call) {
        return once.answer(
                call,
                form,
                () -> ResponseEntity.ok(CustomerAnswer.of(administration.deactivate(
                        uuid(id),
                        Revision.required(form.revision()),
                        call.actor().id()))));
    }

    @PostMapping("/{id}/reactivate")
    @Operation(summary = "A customer again (leads, managers, administrators)")
    @ApiResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerAnswer.class)))
    ResponseEntity<?> reactivate(@PathVariable String id, @RequestBody RevisionForm form, Call call) {
        return once.answer(
                call,
                form,
                () -> ResponseEntity.ok(CustomerAnswer.of(administration.reactivate(
                        uuid(id),
                        Revision.required(form.revision()),
                        call.actor().id()))));
    }

    private static UUID uuid(String id) {
        return Choices.uuid("id", id);
    }
}
