package io.opora.notification;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How letters leave. The mail server itself is set by {@code spring.mail.*}.
 *
 * @param enabled      whether this node sends; letters that nobody sends wait in the outbox
 * @param from         the sender's address
 * @param fromName     the sender's name as readers see it
 * @param replyTo      the support address that answers go to; the sender's unless set
 * @param zone         the zone in which staff read times
 * @param pollInterval how often the outbox is looked through besides the wake-up after each commit; real time
 * @param perSecond    how many letters this node sends in a second at most, 1 to 1000
 * @param retryAfter   the waits before each further attempt; after the last one a person decides
 */
@Validated
@ConfigurationProperties("opora.mail")
record MailSettings(
        @DefaultValue("true") boolean enabled,

        @NotBlank @Email @DefaultValue("support@opora.example")
        String from,

        @NotBlank @DefaultValue("Опора") String fromName,

        @Email @Nullable String replyTo,

        @DefaultValue("Europe/Moscow") ZoneId zone,
        @DefaultValue("PT0.5S") Duration pollInterval,
        @Min(1) @Max(1000) @DefaultValue("100") int perSecond,
        @NotEmpty @DefaultValue({"PT1M", "PT5M", "PT15M"}) List<Duration> retryAfter) {

    /** Where answers go. */
    @Override
    public String replyTo() {
        return replyTo == null || replyTo.isBlank() ? from : replyTo;
    }

    /** The part after the @ of the sender's address: makes message ids unique in the world. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
