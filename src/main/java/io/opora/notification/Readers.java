package io.opora.notification;

import io.opora.contract.ContactCard;
import io.opora.contract.CustomerDirectory;
import io.opora.sla.EscalationStep;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffMember;
import io.opora.ticket.TicketCard;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds who is to be told. Where nobody is found, the team leads are, so that nothing is told to nobody. */
@Component
class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final CustomerDirectory customers;
    private final StaffDirectory staff;
    private final MailSettings settings;
    private final Clock time;

    Readers(CustomerDirectory customers, StaffDirectory staff, MailSettings settings, Clock time) {
        this.customers = customers;
        this.staff = staff;
        this.settings = settings;
        this.time = time;
    }

    /** Whom a row of the table {@code escalation} means. */
    List<Recipient> of(EscalationStep.Recipient role, TicketCard ticket) {
        return switch (role) {
            case ASSIGNEE -> responsible(ticket);
            case QUEUE -> queue(ticket);
            case SPECIALIST -> specialist(ticket);
            case LEAD -> group(StaffGroups.TEAM_LEADS, ticket);
            case PERSONAL_MANAGER -> personalManager(ticket);
            case MANAGER -> group(StaffGroups.MANAGERS, ticket);
        };
    }

    List<Recipient> customer(TicketCard ticket) {
        return orLeads(
                customers.byId(ticket.contactId()).stream().map(Readers::reader).toList(), ticket);
    }

    /** The customer's responsible contact and its deputies. */
    List<Recipient> responsibleContacts(TicketCard ticket) {
        return orLeads(
                customers.responsibleOf(ticket.customerId()).stream()
                        .map(Readers::reader)
                        .toList(),
                ticket);
    }

    /** Whoever works on the ticket; nobody yet: the dedicated specialist, else the whole queue. */
    List<Recipient> responsible(TicketCard ticket) {
        List<Recipient> assignee = atWork(ticket.assignee());
        return assignee.isEmpty() ? specialist(ticket) : assignee;
    }

    List<Recipient> specialist(TicketCard ticket) {
        List<Recipient> specialist = atWork(ticket.specialist());
        return specialist.isEmpty() ? queue(ticket) : specialist;
    }

    /** Whom the contract names; where it names nobody, or nobody stands in, the managers. */
    List<Recipient> personalManager(TicketCard ticket) {
        List<Recipient> manager = atWork(ticket.personalManager());
        return manager.isEmpty() ? group(StaffGroups.MANAGERS, ticket) : manager;
    }

    /** A ticket without a queue is with the first line. */
    List<Recipient> queue(TicketCard ticket) {
        return group(Objects.requireNonNullElse(ticket.queue(), StaffGroups.SUPPORT_LINE), ticket);
    }

    List<Recipient> group(String group, TicketCard ticket) {
        return orLeads(membersOf(group), ticket);
    }

    /** Whoever works for the person now: himself, his substitute while he is away, or nobody. */
    List<Recipient> atWork(@Nullable String staffId) {
        return staffId == null
                ? List.of()
                : staff.standIn(staffId, time.instant()).stream()
                        .map(this::reader)
                        .toList();
    }

    /** As {@link #atWork}; where nobody stands in, the person finds the letter afterwards. */
    List<Recipient> inPerson(@Nullable String staffId) {
        List<Recipient> reader = atWork(staffId);
        return reader.isEmpty() ? person(staffId) : reader;
    }

    List<Recipient> person(@Nullable String staffId) {
        return staffId == null
                ? List.of()
                : staff.find(staffId).stream()
                        .filter(StaffMember::active)
                        .map(this::reader)
                        .toList();
    }

    private List<Recipient> membersOf(String group) {
        return staff.onDuty(group, time.instant()).stream().map(this::reader).toList();
    }

    private List<Recipient> orLeads(List<Recipient> found, TicketCard ticket) {
        if (!found.isEmpty()) {
            return found;
        }
        List<Recipient> leads = membersOf(StaffGroups.TEAM_LEADS);
        if (leads.isEmpty()) {
            LOG.error(
                    "Nobody can be told about {}: the group {} is empty too", ticket.number(), StaffGroups.TEAM_LEADS);
        }
        return leads;
    }

    private static Recipient reader(ContactCard contact) {
        return new Recipient(
                contact.id().toString(),
                contact.name(),
                contact.email(),
                Locale.forLanguageTag(contact.language()),
                contact.zone());
    }

    private Recipient reader(StaffMember member) {
        return new Recipient(
                member.id(),
                member.fullName(),
                member.email(),
                member.language().locale(),
                settings.zone());
    }

    /** Nobody is told of what he did himself. */
    static List<Recipient> without(String personId, List<Recipient> readers) {
        return readers.stream()
                .filter(reader -> !reader.personId().equals(personId))
                .toList();
    }
}
