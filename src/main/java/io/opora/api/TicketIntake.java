package io.opora.api;

import io.opora.contract.Channel;
import io.opora.contract.ContactCard;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.Scope;
import io.opora.ticket.Actor;
import io.opora.ticket.NewTicket;
import io.opora.ticket.Registration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns a form into a request of the contact it is for. */
@Component
class TicketIntake {

    private final Registration registration;
    private final CustomerDirectory customers;

    TicketIntake(Registration registration, CustomerDirectory customers) {
        this.registration = registration;
        this.customers = customers;
    }

    /** @return the new ticket's number */
    String register(TicketForm form, Actor by) {
        return registration.register(
                new NewTicket(
                        contact(form.onBehalfOf(), by),
                        form.subject(),
                        form.description(),
                        form.service(),
                        channel(form.channel(), by),
                        form.scope() == null ? Scope.STANDARD : form.scope(),
                        form.answers(),
                        form.receivedAt(),
                        form.receivedReason(),
                        form.system()),
                by);
    }

    private UUID contact(@Nullable String onBehalfOf, Actor by) {
        if (by.isContact()) {
            if (onBehalfOf != null) {
                throw new Refused(HttpStatus.FORBIDDEN, "on-behalf.staff-only");
            }
            return UUID.fromString(by.id());
        }
        if (onBehalfOf == null || onBehalfOf.isBlank()) {
            throw new BadInput("onBehalfOf", "on-behalf.required");
        }
        return customers
                .byEmail(onBehalfOf)
                .map(ContactCard::id)
                .orElseThrow(() -> new BadInput("onBehalfOf", "on-behalf.unknown", Values.echo(onBehalfOf)));
    }

    private static Channel channel(@Nullable Channel channel, Actor by) {
        if (channel != null) {
            return channel;
        }
        return by.isContact() ? Channel.CABINET : Channel.PHONE;
    }
}
