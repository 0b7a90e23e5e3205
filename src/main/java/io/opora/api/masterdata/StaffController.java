package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.api.Choices;
import io.opora.api.Once;
import io.opora.refusal.NotThere;
import io.opora.security.StaffAccounts;
import io.opora.staff.NewStaffMember;
import io.opora.staff.Rights;
import io.opora.staff.StaffAdministration;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffMember;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
@RequestMapping("/api/v1")
@Tag(name = "Staff")
class StaffController {

    private final StaffDirectory staff;
    private final StaffAdministration administration;
    private final StaffAccounts accounts;
    private final Rights rights;
    private final Once once;
    private final Clock clock;

    StaffController(
            StaffDirectory staff,
            StaffAdministration administration,
            StaffAccounts accounts,
            Rights rights,
            Once once,
            Clock clock) {
        this.staff = staff;
        this.administration = administration;
        this.accounts = accounts;
        this.rights = rights;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/staff")
    @Operation(summary = "The provider's people (staff)", description = "By user id, with who is away right now.")
    List<StaffAnswer> list(
            @Parameter(description = "Those who have left too", example = "false")
                    @RequestParam(required = false)
                    @Nullable
                    String left,
            Call call) {
        rights.requireStaff(call.actor().id());
        boolean everybody = Choices.flag("left", left);
        return staff.all().stream()
                .filter(member -> everybody || member.active())
                .map(this::answer)
                .toList();
    }

    @GetMapping("/staff/{id}")
    @Operation(summary = "A person of the provider (staff)")
    StaffAnswer find(@PathVariable String id, Call call) {
        rights.requireStaff(call.actor().id());
        return answer(staff.find(id).orElseThrow(() -> new NotThere("staff.unknown", id)));
    }

    @GetMapping("/teams")
    @Operation(summary = "The groups with their people (staff)")
    List<TeamAnswer> teams(Call call) {
        rights.requireStaff(call.actor().id());
        return StaffGroups.ALL.stream().sorted().map(this::team).toList();
    }

    @PostMapping("/staff")
    @Operation(
            summary = "Hire (administrators)",
            description = "The person can log in at once with the password given here.")
    @ApiResponse(
            responseCode = "201",
            description = "Hired",
            content = @Content(schema = @Schema(implementation = StaffAnswer.class)))
    ResponseEntity<?> hire(@RequestBody HireForm form, Call call) {
        return once.answer(call, form, () -> {
            var newcomer = new NewStaffMember(
                    form.id(), form.fullName(), form.email(), form.language(), Set.copyOf(form.groups()));
            StaffMember hired =
                    accounts.hire(newcomer, form.password(), call.actor().id());
            return ResponseEntity.created(URI.create("/api/v1/staff/" + hired.id()))
                    .body(answer(hired));
        });
    }

    @PutMapping("/staff/{id}")
    @Operation(summary = "Correct name, address and language (administrators)")
    StaffAnswer correct(@PathVariable String id, @RequestBody StaffForm form, Call call) {
        return answer(administration.correct(id, form.details(), call.actor().id()));
    }

    @PutMapping("/staff/{id}/groups")
    @Operation(summary = "Move to other groups (administrators)", description = "Tasks and rights follow at once.")
    StaffAnswer assignGroups(@PathVariable String id, @RequestBody GroupsForm form, Call call) {
        return answer(administration.assignGroups(
                id, Set.copyOf(form.groups()), call.actor().id()));
    }

    @PutMapping("/staff/{id}/password")
    @Operation(summary = "Set a new password (administrators)", description = "For who has lost the old one.")
    @ApiResponse(responseCode = "204", description = "Set")
    ResponseEntity<Void> resetPassword(@PathVariable String id, @RequestBody PasswordForm form, Call call) {
        accounts.resetPassword(id, form.password(), call.actor().id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/staff/{id}/leave")
    @Operation(
            summary = "End the person's work here (administrators)",
            description = "No login and no tasks any more; open tickets go back to their lines.")
    @ApiResponse(
            responseCode = "200",
            description = "The person, inactive",
            content = @Content(schema = @Schema(implementation = StaffAnswer.class)))
    ResponseEntity<?> leave(@PathVariable String id, Call call) {
        return once.answer(
                call,
                List.of(),
                () -> ResponseEntity.ok(
                        answer(administration.leave(id, call.actor().id()))));
    }

    private TeamAnswer team(String group) {
        return new TeamAnswer(
                group,
                staff.membersOf(group).stream().map(this::answer).toList(),
                staff.onDuty(group, clock.instant()).stream()
                        .map(StaffMember::id)
                        .toList());
    }

    private StaffAnswer answer(StaffMember member) {
        return StaffAnswer.of(member, staff, clock.instant());
    }
}
