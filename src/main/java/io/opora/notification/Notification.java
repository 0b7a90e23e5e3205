package io.opora.notification;

import io.opora.sla.EscalationStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One letter to one person, or one call of a webhook. It keeps what was true when it was written, and from when it leaves also how that was told. */
@Entity
@Table(name = "notification")
class Notification {

    private static final int LONGEST_FAILURE = 500;
    private static final String WEBHOOK = "webhook:";

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private String ticketNumber;
    /** The entry of the conversation that the letter carries. */
    @Column(updatable = false)
    private @Nullable UUID messageId;

    @Column(updatable = false)
    private String template;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Channel channel = Channel.MAIL;

    @Column(updatable = false)
    private String recipientName;

    private String recipientAddress;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    private String zone;

    @Column(updatable = false)
    private String subject;

    /** As {@link LetterContent} writes it; none in a letter of before it was kept, which has its bodies instead. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private @Nullable String content;

    /** Both bodies are missing until the letter leaves. */
    private @Nullable String bodyText;

    private @Nullable String bodyHtml;

    @Column(updatable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private DeliveryState state = DeliveryState.PENDING;

    /** Whether it may wait for the staff's mail hours. */
    @Column(updatable = false)
    private boolean mayWait;

    /** Calm hours that end later do not hold it; none where no promise ran. */
    @Column(updatable = false)
    private @Nullable Instant neededBy;

    private @Nullable Instant heldUntil;
    /** The digest that it went out in. */
    private @Nullable UUID digestId;

    /** Attempts to the present address. */
    private int attempts;

    private @Nullable String lastFailure;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant refusedAt;
    private @Nullable Instant sentAt;
    private @Nullable String toldNote;

    protected Notification() {}

    /** @param content the letter as {@link LetterContent} writes it, once for all its recipients */
    Notification(Letter letter, String content, String subject, Recipient recipient, Instant createdAt) {
        this(letter, subject, recipient.reader(), recipient.address(), createdAt);
        this.messageId = letter.quote() == null ? null : letter.quote().message();
        this.content = content;
        this.mayWait = letter.mayWait();
        this.neededBy = letter.neededBy();
    }

    private Notification(Letter letter, String subject, Reader reader, String address, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.ticketNumber = letter.number();
        this.template = letter.template().key();
        this.recipientName = HeaderText.clean(reader.name());
        this.recipientAddress = address;
        this.language = reader.language().getLanguage();
        this.zone = reader.zone().getId();
        this.subject = subject;
        this.createdAt = createdAt;
    }

    /**
     * What was held back for one reader, in one letter. It goes by the ticket of its first notice.
     *
     * @param last of the notices: to whom, and in what language
     */
    static Notification digest(Letter letter, String subject, LetterBody body, Notification last, Instant createdAt) {
        Notification digest = new Notification(letter, subject, last.reader(), last.recipientAddress, createdAt);
        digest.bodyText = body.text();
        digest.bodyHtml = body.html();
        return digest;
    }

    /**
     * A call of a role's webhook; its secret and address are settings and never stored.
     *
     * @param payload what is sent and signed, kept letter by letter
     * @param subject in the words of the task that asks a person, should the call fail
     */
    static Notification call(
            Letter letter,
            EscalationStep.Recipient role,
            String payload,
            ZoneId zone,
            Function<Reader, String> subject,
            Instant createdAt) {
        Reader task = new Reader(role.name(), Locale.forLanguageTag("ru"), zone);
        Notification call = new Notification(
                letter, subject.apply(task), task, WEBHOOK + role.name().toLowerCase(Locale.ROOT), createdAt);
        call.channel = Channel.WEBHOOK;
        call.bodyText = payload;
        call.bodyHtml = "";
        return call;
    }

    /**
     * The words that leave, and are kept. A letter that was put into words once stays as it is.
     *
     * @throws IllegalArgumentException when this version knows no such template or content
     */
    LetterBody body(LetterRenderer renderer) {
        if (bodyText == null || bodyHtml == null) {
            LetterBody rendered = renderer.body(letter(), reader());
            bodyText = rendered.text();
            bodyHtml = rendered.html();
        }
        return new LetterBody(bodyText, bodyHtml);
    }

    /**
     * As a part of a digest.
     *
     * @throws IllegalArgumentException when this version knows no such template or content
     */
    LetterRenderer.Entry entry(LetterRenderer renderer) {
        return renderer.entry(subject, letter(), reader());
    }

    /** Whether it does no harm that it leaves only then: nobody may learn of a deadline after it has passed. */
    boolean mayWaitUntil(Instant then) {
        return mayWait && (neededBy == null || then.isBefore(neededBy));
    }

    void hold(Instant until) {
        state = DeliveryState.HELD;
        heldUntil = until;
    }

    void cameIn(Notification digest) {
        state = DeliveryState.IN_DIGEST;
        digestId = digest.id;
    }

    /** About many tickets. */
    boolean isDigest() {
        return template.equals(Template.DIGEST.key());
    }

    boolean isCall() {
        return channel == Channel.WEBHOOK;
    }

    /** Of a call: whom it tells. */
    EscalationStep.Recipient role() {
        return EscalationStep.Recipient.valueOf(recipientName);
    }

    /** Of a call: what is sent. */
    String payload() {
        return Objects.requireNonNull(bodyText);
    }

    boolean isFailed() {
        return state == DeliveryState.FAILED;
    }

    private Letter letter() {
        Template known = Template.byKey(template)
                .orElseThrow(() -> new IllegalArgumentException("There is no template '" + template + "'"));
        return LetterContent.read(known, ticketNumber, Objects.requireNonNull(content));
    }

    Reader reader() {
        return new Reader(recipientName, Locale.forLanguageTag(language), ZoneId.of(zone));
    }

    void sent(Instant at) {
        attempts++;
        state = DeliveryState.SENT;
        sentAt = at;
        nextAttemptAt = null;
        lastFailure = null;
    }

    /**
     * With the first failure the letter leaves the outbox; how often it was postponed there doesn't count.
     *
     * @param retryAfter the waits before each further attempt; when they are used up there is no next one
     */
    void failed(String failure, Instant at, List<Duration> retryAfter) {
        attempts = state == DeliveryState.PENDING ? 0 : attempts;
        state = DeliveryState.FAILED;
        lastFailure = shortened(failure);
        nextAttemptAt = attempts < retryAfter.size() ? at.plus(retryAfter.get(attempts)) : null;
        attempts++;
    }

    /** The mail server will never take a letter to this address: no attempt is left until a person corrects it. */
    void refused(String failure, Instant at) {
        failed(failure, at, List.of());
        refusedAt = at;
    }

    /**
     * Neither the end of the attempt nor the handing over to a person could be recorded: the letter stays in the outbox.
     *
     * @param waits before each further attempt; the last one repeats, for nobody else cares for the letter yet
     */
    void postponed(String problem, Instant at, List<Duration> waits) {
        lastFailure = shortened(problem);
        nextAttemptAt = at.plus(waits.get(Math.min(attempts, waits.size() - 1)));
        attempts++;
    }

    /** The attempts begin anew. */
    void readdress(String address) {
        recipientAddress = address;
        refusedAt = null;
        attempts = 0;
    }

    void toldOtherwise(String note) {
        state = DeliveryState.TOLD_OTHERWISE;
        toldNote = note;
        nextAttemptAt = null;
    }

    boolean isPending() {
        return state == DeliveryState.PENDING;
    }

    int attempts() {
        return attempts;
    }

    /** No further attempt makes sense before a person corrected the address. */
    boolean isRefused() {
        return refusedAt != null;
    }

    boolean isUndelivered() {
        return state == DeliveryState.PENDING || state == DeliveryState.FAILED;
    }

    private static String shortened(String failure) {
        return failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
    }

    Delivery asDelivery() {
        return new Delivery(
                id,
                ticketNumber,
                recipientAddress,
                isCall() ? role() : null,
                subject,
                state,
                lastFailure,
                nextAttemptAt);
    }

    UUID id() {
        return id;
    }

    String ticketNumber() {
        return ticketNumber;
    }

    /**
     * What the letter, refused for good, was to bring: a question, a solution or a downgrade. A reminder quotes it as well, but then it
     * had its own letter.
     */
    Optional<UUID> refusedMessage() {
        return Optional.ofNullable(messageId)
                .filter(message ->
                        isRefused() && Template.byKey(template).stream().anyMatch(Template::asks));
    }

    String recipientName() {
        return recipientName;
    }

    String recipientAddress() {
        return recipientAddress;
    }

    String subject() {
        return subject;
    }

    String language() {
        return language;
    }
}
