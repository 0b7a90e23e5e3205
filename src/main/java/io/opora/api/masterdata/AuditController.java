package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.Choices;
import io.opora.api.Names;
import io.opora.api.PageAnswer;
import io.opora.api.PageQuery;
import io.opora.audit.AuditQuery;
import io.opora.audit.AuditViews;
import io.opora.audit.EntityType;
import io.opora.staff.Rights;
import io.opora.staff.StaffGroups;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
class AuditController {

    /** A calendar may be named at length. */
    private static final int LONGEST_ID = 200;

    private final AuditViews trail;
    private final Rights rights;
    private final Names names;

    AuditController(AuditViews trail, Rights rights, Names names) {
        this.trail = trail;
        this.rights = rights;
        this.names = names;
    }

    @GetMapping("/api/v1/audit")
    @Operation(
            summary = "Who changed what (managers and administrators)",
            description = "The changes of master data, the newest first, with the values that differ.")
    PageAnswer<AuditAnswer> find(
            @Parameter(description = "What was changed", example = "CONTRACT") @RequestParam(required = false) @Nullable
                    String type,
            @Parameter(description = "Its id: a UUID, a contract's number, a user id, a calendar's name")
                    @RequestParam(required = false)
                    @Nullable
                    String id,
            @Parameter(description = "The user id of who changed it", example = "lead")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = "From 0", example = "0") @RequestParam(required = false) @Nullable String page,
            @Parameter(description = "1 to 100", example = "20") @RequestParam(required = false) @Nullable String size,
            Call call) {
        rights.require(call.actor().id(), StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN);
        EntityType entity = type == null ? null : Choices.of("type", type, EntityType.class);
        var found = trail.find(
                new AuditQuery(entity, Choices.text("id", id, LONGEST_ID), Choices.text("by", by, LONGEST_ID)),
                PageQuery.of(page, size));
        return new PageAnswer<>(
                found.map(entry -> AuditAnswer.of(entry, names)).getContent(),
                found.getNumber(),
                found.getSize(),
                found.getTotalElements());
    }
}
