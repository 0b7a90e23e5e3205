package io.opora.ticket;

import io.opora.contract.Channel;
import io.opora.contract.ContactCard;
import io.opora.contract.ContactRole;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SystemView;
import io.opora.sla.Claim;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's request under a contract. What happens to it and when is told by its process; here are the facts. */
@Entity
@Table(name = "ticket")
class Ticket {

    static final int LOWEST_PRIORITY = 4;

    /** The rule of a priority that stayed as it was in the last cycle. */
    private static final String LAST_PRIORITY = "last-priority";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_number")
    @SequenceGenerator(name = "ticket_number", sequenceName = "ticket_number", allocationSize = 1)
    private Long id;

    @Version
    private int version;

    private String subject;
    private String description;

    @Enumerated(EnumType.STRING)
    private ServiceKind service;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Embedded
    private @Nullable IncidentAnswers answers;

    private int priority = LOWEST_PRIORITY;

    @Enumerated(EnumType.STRING)
    private TicketStatus status = TicketStatus.REGISTERED;

    private UUID customerId;
    private String customerName;
    private UUID contactId;
    private String contactName;

    @Enumerated(EnumType.STRING)
    private ContactRole contactRole;

    private @Nullable UUID systemId;
    private @Nullable String systemName;
    private String registeredBy;
    private Instant registeredAt;
    private Instant receivedAt;
    private @Nullable String receivedReason;
    private @Nullable Instant clocksFrom;
    private int cycle = 1;

    @Embedded
    private Coverage coverage = new Coverage();

    private @Nullable String priorityRule;
    private @Nullable Integer priorityTableVersion;
    private @Nullable String queue;
    private @Nullable String specialist;
    private @Nullable String assignee;
    private int urgency;
    private @Nullable Instant answeredAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable Instant reopenedAt;
    private @Nullable String lastWorker;
    private int answersCycle = 1;
    private @Nullable UUID lateReplyId;
    private @Nullable Instant handedOverAt;

    protected Ticket() {}

    Ticket(NewTicket request, ContactCard contact, Actor registeredBy, Instant now) {
        this.subject = request.subject().strip();
        this.description = request.description().strip();
        this.service = request.service();
        this.channel = request.channel();
        this.scope = request.scope();
        this.answers = request.service() == ServiceKind.INCIDENT ? request.answers() : null;
        this.customerId = contact.customerId();
        this.customerName = contact.customerName();
        this.contactId = contact.id();
        this.contactName = contact.name();
        this.contactRole = contact.role();
        this.registeredBy = registeredBy.id();
        this.registeredAt = now;
        this.receivedAt =
                request.receivedAt() == null ? now : request.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        this.receivedReason = request.receivedReason();
    }

    /** The system that the request is about; the name stays as it is now. */
    void concern(SystemView system) {
        systemId = system.id();
        systemName = system.details().name();
    }

    /** A consultation's clocks count from its confirmation. */
    void confirmed(Actor by, Instant at) {
        coverage.confirm(by, at);
        countFrom(at);
    }

    /** The clocks that start from now on count from this instant instead of the receipt. */
    void countFrom(Instant at) {
        clocksFrom = at;
    }

    void concerns(Scope scope) {
        this.scope = scope;
    }

    void prioritise(PriorityVerdict verdict) {
        priority = verdict.priority();
        priorityRule = verdict.rule();
        priorityTableVersion = verdict.tableVersion();
    }

    /** The questions were answered anew while the ticket is open. */
    void prioritise(PriorityVerdict verdict, IncidentAnswers newAnswers) {
        prioritise(verdict);
        answers = newAnswers;
        answersCycle = cycle;
    }

    void keepLastPriority() {
        priorityRule = LAST_PRIORITY;
        priorityTableVersion = null;
    }

    void route(String queue, @Nullable String specialist) {
        this.queue = queue;
        this.specialist = specialist;
        this.assignee = null;
    }

    /** Offered to this person instead of the whole line; null: to the line. Queue and assignee stay. */
    void offer(@Nullable String specialist) {
        this.specialist = specialist;
    }

    void assign(@Nullable String staffId) {
        assignee = staffId;
    }

    /** Burns more: raised once per milestone that says so. */
    void raiseUrgency() {
        urgency++;
    }

    void answered(Instant at) {
        if (answeredAt == null) {
            answeredAt = at;
        }
    }

    void enter(TicketStatus status, Instant at) {
        this.status = status;
        if (status.isFinal()) {
            endedAt = at;
            dueAt = null;
            handedOverAt = null;
        }
    }

    /** The customer's silence brings the ticket to its end. */
    void lapse(Ending ending) {
        this.ending = ending;
    }

    /**
     * Begins a new cycle, whose promises count from now on and whose reaction needs a new answer. The terms stay; a cover
     * that bore no work is looked up again.
     *
     * @param newAnswers to the questions asked anew; without them the last priority stays
     */
    void reopen(@Nullable IncidentAnswers newAnswers, Instant at) {
        status = TicketStatus.REGISTERED;
        cycle++;
        reopenedAt = at;
        countFrom(at);
        endedAt = null;
        ending = null;
        answeredAt = null;
        lastWorker = assignee;
        lateReplyId = null;
        priorityRule = null;
        urgency = 0;
        coverage.reopen();
        if (newAnswers != null && service == ServiceKind.INCIDENT) {
            answers = newAnswers;
            answersCycle = cycle;
        }
    }

    /** Who worked on the ticket before it was opened again; asked once. */
    Optional<String> takeLastWorker() {
        String worker = lastWorker;
        lastWorker = null;
        return Optional.ofNullable(worker);
    }

    /** Whether the priority follows from answers of this cycle, or is the last cycle's. */
    boolean isPriorityAskedAnew() {
        return answersCycle == cycle;
    }

    boolean isPrioritised() {
        return priorityRule != null;
    }

    /** @param messageId what the customer wrote to the ended ticket, for a person to decide about; null once decided */
    void awaitDecisionOn(@Nullable UUID messageId) {
        lateReplyId = messageId;
    }

    Optional<UUID> lateReplyId() {
        return Optional.ofNullable(lateReplyId);
    }

    /** The ticket is the other line's, once it accepts. */
    void handOver(String line, Instant at) {
        route(line, null);
        handedOverAt = at;
    }

    void settleHandOver() {
        handedOverAt = null;
    }

    /** When the ticket was handed over; empty unless that waits for acceptance. */
    Optional<Instant> handedOverAt() {
        return Optional.ofNullable(handedOverAt);
    }

    void due(@Nullable Instant nearestDeadline) {
        dueAt = nearestDeadline;
    }

    long id() {
        return id;
    }

    String number() {
        return TicketNumber.of(id);
    }

    String subject() {
        return subject;
    }

    String description() {
        return description;
    }

    ServiceKind service() {
        return service;
    }

    Channel channel() {
        return channel;
    }

    Scope scope() {
        return scope;
    }

    Optional<IncidentAnswers> answers() {
        return Optional.ofNullable(answers);
    }

    int priority() {
        return priority;
    }

    /** @throws IllegalStateException before the ticket has got its priority */
    String priorityRule() {
        if (priorityRule == null) {
            throw new IllegalStateException(number() + " has no priority yet");
        }
        return priorityRule;
    }

    @Nullable
    Integer priorityTableVersion() {
        return priorityTableVersion;
    }

    TicketStatus status() {
        return status;
    }

    UUID customerId() {
        return customerId;
    }

    String customerName() {
        return customerName;
    }

    UUID contactId() {
        return contactId;
    }

    String contactName() {
        return contactName;
    }

    /** As it was when the contact asked. */
    ContactRole contactRole() {
        return contactRole;
    }

    @Nullable
    UUID systemId() {
        return systemId;
    }

    @Nullable
    String systemName() {
        return systemName;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /**
     * What the ticket may claim in this cycle at a priority, by the terms that it was registered under.
     *
     * @throws java.util.NoSuchElementException when no contract stands behind it
     */
    Claim claim(int priority) {
        return new Claim(id(), cycle(), coverage().terms().orElseThrow(), service(), priority);
    }

    /** The instant the clocks of this cycle count from. */
    Instant clocksFrom() {
        return clocksFrom == null ? receivedAt : clocksFrom;
    }

    int cycle() {
        return cycle;
    }

    Cover cover() {
        return coverage.cover();
    }

    Coverage coverage() {
        return coverage;
    }

    @Nullable
    String queue() {
        return queue;
    }

    @Nullable
    String specialist() {
        return specialist;
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    int urgency() {
        return urgency;
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    Optional<Instant> reopenedAt() {
        return Optional.ofNullable(reopenedAt);
    }
}
