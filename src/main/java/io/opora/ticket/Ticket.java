package io.opora.ticket;

import io.opora.contract.Channel;
import io.opora.contract.ContactCard;
import io.opora.contract.ContractTerms;
import io.opora.contract.CoverDecision;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A customer's request under a contract. What happens to it and when is told by its process; here are the facts. */
@Entity
@Table(name = "ticket")
class Ticket {

    static final int LOWEST_PRIORITY = 4;

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

    @Embedded
    private @Nullable IncidentAnswers answers;

    private int priority = LOWEST_PRIORITY;

    @Enumerated(EnumType.STRING)
    private TicketStatus status = TicketStatus.REGISTERED;

    private UUID customerId;
    private String customerName;
    private UUID contactId;
    private String contactName;
    private String registeredBy;
    private Instant registeredAt;
    private Instant receivedAt;
    private @Nullable String receivedReason;
    private int cycle = 1;

    @Enumerated(EnumType.STRING)
    private Cover cover = Cover.UNKNOWN;

    private @Nullable String coverReasonRu;
    private @Nullable String coverReasonEn;
    private @Nullable String coverRule;
    private @Nullable Integer coverTableVersion;

    @Enumerated(EnumType.STRING)
    private @Nullable SupportPackage supportPackage;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ContractTerms terms;

    private @Nullable String priorityRule;
    private @Nullable String queue;
    private @Nullable String specialist;
    private @Nullable String assignee;
    private int urgency;
    private @Nullable Instant answeredAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant endedAt;

    protected Ticket() {}

    Ticket(NewTicket request, ContactCard contact, Actor registeredBy, Instant now) {
        this.subject = request.subject().strip();
        this.description = request.description().strip();
        this.service = request.service();
        this.channel = request.channel();
        this.answers = request.service() == ServiceKind.INCIDENT ? request.answers() : null;
        this.customerId = contact.customerId();
        this.customerName = contact.customerName();
        this.contactId = contact.id();
        this.contactName = contact.name();
        this.registeredBy = registeredBy.id();
        this.registeredAt = now;
        this.receivedAt =
                request.receivedAt() == null ? now : request.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        this.receivedReason = request.receivedReason();
    }

    void cover(CoverDecision decision) {
        cover = decision.covered() ? Cover.COVERED : Cover.MISSING;
        coverReasonRu = decision.reasonRu();
        coverReasonEn = decision.reasonEn();
        coverRule = decision.rule();
        coverTableVersion = decision.tableVersion();
        terms = decision.terms();
        supportPackage = terms == null ? null : terms.supportPackage();
    }

    void cover(Cover verdict) {
        cover = verdict;
    }

    void prioritise(int priority, String rule) {
        this.priority = priority;
        this.priorityRule = rule;
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
        }
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

    Optional<IncidentAnswers> answers() {
        return Optional.ofNullable(answers);
    }

    int priority() {
        return priority;
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

    Instant registeredAt() {
        return registeredAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    int cycle() {
        return cycle;
    }

    Cover cover() {
        return cover;
    }

    @Nullable
    String coverReasonRu() {
        return coverReasonRu;
    }

    @Nullable
    String coverReasonEn() {
        return coverReasonEn;
    }

    Optional<ContractTerms> terms() {
        return Optional.ofNullable(terms);
    }

    Optional<SupportPackage> supportPackage() {
        return Optional.ofNullable(supportPackage);
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
}
