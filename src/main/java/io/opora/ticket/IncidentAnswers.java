package io.opora.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The three questions that the priorities of incidents are defined by; nobody picks a bare number first. A registration
 * insists on all three answers.
 */
@Embeddable
public record IncidentAnswers(
        @Column(name = "system_down") @Nullable Boolean systemDown,
        @Enumerated(EnumType.STRING) @Nullable Failing failing,
        @Column(name = "alternative_exists") @Nullable Boolean alternativeExists) {

    /** What was answered of the three; null when nothing was. */
    public static @Nullable IncidentAnswers ofGiven(
            @Nullable Boolean systemDown, @Nullable Failing failing, @Nullable Boolean alternativeExists) {
        return systemDown == null && failing == null && alternativeExists == null
                ? null
                : new IncidentAnswers(systemDown, failing, alternativeExists);
    }

    /** @throws InvalidInput when one of the three is missing, or the system is down and yet nothing fails */
    void requireConclusive() {
        if (systemDown == null) {
            throw new InvalidInput("systemDown", "answers.required");
        }
        if (failing == null) {
            throw new InvalidInput("failing", "answers.required");
        }
        if (alternativeExists == null) {
            throw new InvalidInput("alternativeExists", "answers.required");
        }
        if (systemDown && failing == Failing.NONE) {
            throw new InvalidInput("failing", "answers.contradict");
        }
    }

    /** Which functions fail. */
    public enum Failing {
        MAIN,
        AUXILIARY,
        NONE
    }
}
