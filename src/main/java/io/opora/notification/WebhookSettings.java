package io.opora.notification;

import io.opora.sla.EscalationStep;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The loud channel: where a role's escalations are told besides by letter, e.g. a gateway of a telephone exchange or a
 * messenger. Addresses and secrets are checked before the application starts.
 *
 * @param linkBase where people reach the application, e.g. {@code https://support.company.example}; without it links
 *                 are relative
 */
@ConfigurationProperties("opora.webhooks")
record WebhookSettings(
        @Nullable Hook assignee,
        @Nullable Hook queue,
        @Nullable Hook lead,
        @Nullable Hook specialist,
        @Nullable Hook personalManager,
        @Nullable Hook manager,
        @Nullable String linkBase) {

    /** Both empty: no calls for this role. */
    record Hook(@Nullable String url, @Nullable String secret) {

        private boolean isSet() {
            return url != null && !url.isBlank() && secret != null && !secret.isBlank();
        }

        URI address() {
            return URI.create(String.valueOf(url).strip());
        }

        /** What signs the calls, without the blanks that a settings file may leave around it. */
        String key() {
            return String.valueOf(secret).strip();
        }

        @Override
        public String toString() {
            return "Hook[" + (isSet() ? "set" : "not set") + "]";
        }
    }

    /** Empty when no calls are wanted for this role. */
    Optional<Hook> of(EscalationStep.Recipient role) {
        return Optional.ofNullable(
                        switch (role) {
                            case ASSIGNEE -> assignee;
                            case QUEUE -> queue;
                            case LEAD -> lead;
                            case SPECIALIST -> specialist;
                            case PERSONAL_MANAGER -> personalManager;
                            case MANAGER -> manager;
                        })
                .filter(Hook::isSet);
    }

    boolean isAnySet() {
        return Stream.of(EscalationStep.Recipient.values()).anyMatch(role -> of(role).isPresent());
    }

    /** The ticket in the API, as staff and programs with a token read it. */
    String link(String number) {
        String base = linkBase == null ? "" : linkBase.strip().replaceFirst("/+$", "");
        return base + "/api/v1/tickets/" + number;
    }
}
