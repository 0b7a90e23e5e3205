package io.opora.api.masterdata;

import io.opora.api.Call;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.SystemDirectory;
import io.opora.refusal.NotPermitted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tickets")
class MySystemsController {

    private final CustomerDirectory people;
    private final SystemDirectory systems;

    MySystemsController(CustomerDirectory people, SystemDirectory systems) {
        this.people = people;
        this.systems = systems;
    }

    @GetMapping("/api/v1/my/systems")
    @Operation(
            summary = "The systems that a ticket can name (contact)",
            description = "The active systems of the contact's own customer, by name.")
    List<SystemAnswer> list(Call call) {
        if (!call.actor().isContact()) {
            throw new NotPermitted("contacts.only");
        }
        return people.byId(UUID.fromString(call.actor().id())).stream()
                .flatMap(person -> systems.activeOf(person.customerId()).stream())
                .map(SystemAnswer::of)
                .toList();
    }
}
