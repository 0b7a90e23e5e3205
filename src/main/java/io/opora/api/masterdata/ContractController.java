package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.Choices;
import io.opora.api.Once;
import io.opora.contract.ContractAdministration;
import io.opora.contract.ContractRecords;
import io.opora.contract.ContractView;
import io.opora.contract.CustomerRecords;
import io.opora.contract.CustomerRights;
import io.opora.refusal.NotThere;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts are addressed by id: their printed numbers hold slashes. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Contracts")
class ContractController {

    private static final String ONE = "/contracts/{id}";
    private static final String KEEP_TERMS = " Tickets that run keep the terms they came in under.";

    private final ContractAdministration administration;
    private final ContractRecords contracts;
    private final CustomerRecords customers;
    private final CustomerRights rights;
    private final Once once;

    ContractController(
            ContractAdministration administration,
            ContractRecords contracts,
            CustomerRecords customers,
            CustomerRights rights,
            Once once) {
        this.administration = administration;
        this.contracts = contracts;
        this.customers = customers;
        this.rights = rights;
        this.once = once;
    }

    @GetMapping("/customers/{id}/contracts")
    @Operation(summary = "A customer's contracts (staff)", description = "By number, with all their versions.")
    List<ContractAnswer> list(@PathVariable String id, Call call) {
        UUID customer = uuid(id);
        if (customers.customer(customer).isEmpty()) {
            throw new NotThere("customer.unknown");
        }
        return contracts.contractsOf(customer).stream()
                .map(contract -> answer(contract, call))
                .toList();
    }

    @GetMapping("/contracts")
    @Operation(summary = "The contract of a number (staff)")
    ContractAnswer byNumber(
            @Parameter(description = "As printed", example = "Д-2026/014") @RequestParam(defaultValue = "")
                    String number,
            Call call) {
        return contracts
                .contract(number)
                .map(contract -> answer(contract, call))
                .orElseThrow(() -> new NotThere("contract.not-there"));
    }

    @GetMapping(ONE)
    @Operation(summary = "A contract (staff)")
    ContractAnswer find(@PathVariable String id, Call call) {
        return answer(contract(id), call);
    }

    @PostMapping("/customers/{id}/contracts")
    @Operation(summary = "Conclude a contract (managers, administrators)")
    @ApiResponse(
            responseCode = "201",
            description = "Concluded",
            content = @Content(schema = @Schema(implementation = ContractAnswer.class)))
    ResponseEntity<?> conclude(@PathVariable String id, @RequestBody ContractForm form, Call call) {
        return once.answer(call, form, () -> {
            ContractView contract = administration.conclude(
                    uuid(id), form.number(), form.details(), call.actor().id());
            return ResponseEntity.created(URI.create("/api/v1/contracts/" + contract.id()))
                    .body(answer(contract, call));
        });
    }

    @PostMapping(ONE + "/amend")
    @Operation(
            summary = "The next version from a day on (managers, administrators)",
            description = "The version before ends the day before." + KEEP_TERMS)
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractAnswer.class)))
    ResponseEntity<?> amend(@PathVariable String id, @RequestBody ContractForm form, Call call) {
        return act(
                id,
                form,
                call,
                number -> administration.amend(
                        number,
                        Revision.required(form.revision()),
                        form.details(),
                        call.actor().id()));
    }

    @PostMapping(ONE + "/prolong")
    @Operation(
            summary = "The next version on the same terms (managers, administrators)",
            description = "From the day after the last one on.")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractAnswer.class)))
    ResponseEntity<?> prolong(@PathVariable String id, @RequestBody ProlongForm form, Call call) {
        return act(
                id,
                form,
                call,
                number -> administration.prolong(
                        number,
                        Revision.required(form.revision()),
                        form.validTo(),
                        form.monthlyFee(),
                        call.actor().id()));
    }

    @PutMapping(ONE + "/versions/{version}")
    @Operation(
            summary = "Correct a version (managers, administrators)",
            description = "For what was written wrong; what changes by agreement is an amendment." + KEEP_TERMS)
    ContractAnswer correct(
            @PathVariable String id,
            @Parameter(example = "1") @PathVariable String version,
            @RequestBody ContractForm form,
            Call call) {
        return answer(
                administration.correct(
                        contract(id).number(),
                        Choices.number("version", version, 1, Short.MAX_VALUE),
                        Revision.required(form.revision()),
                        form.details(),
                        call.actor().id()),
                call);
    }

    @PostMapping(ONE + "/suspend")
    @Operation(
            summary = "Suspend a contract (managers, administrators)",
            description = "Nothing new is covered until it is resumed." + KEEP_TERMS)
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractAnswer.class)))
    ResponseEntity<?> suspend(@PathVariable String id, @RequestBody SuspendForm form, Call call) {
        return act(
                id,
                form,
                call,
                number -> administration.suspend(
                        number,
                        Revision.required(form.revision()),
                        form.from(),
                        form.reason(),
                        call.actor().id()));
    }

    @PostMapping(ONE + "/resume")
    @Operation(
            summary = "Resume a contract (managers, administrators)",
            description = "That it was suspended stays known: a request received then is not covered.")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractAnswer.class)))
    ResponseEntity<?> resume(@PathVariable String id, @RequestBody ResumeForm form, Call call) {
        return act(
                id,
                form,
                call,
                number -> administration.resume(
                        number,
                        Revision.required(form.revision()),
                        form.at(),
                        call.actor().id()));
    }

    private ResponseEntity<?> act(String id, Object form, Call call, Function<String, ContractView> action) {
        return once.answer(
                call,
                form,
                () -> ResponseEntity.ok(answer(action.apply(contract(id).number()), call)));
    }

    private ContractView contract(String id) {
        return contracts.contract(uuid(id)).orElseThrow(() -> new NotThere("contract.not-there"));
    }

    private ContractAnswer answer(ContractView contract, Call call) {
        return ContractAnswer.of(contract, rights.seesPrices(call.actor().id()));
    }

    private static UUID uuid(String id) {
        return Choices.uuid("id", id);
    }
}
