package io.opora.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The three questions that the priorities of incidents are defined by; nobody picks a bare number first. */
@Embeddable
public record IncidentAnswers(
        @Column(name = "system_down") Boolean systemDown,
        @Enumerated(EnumType.STRING) Failing failing,
        @Column(name = "alternative_exists") Boolean alternativeExists) {

    /** Which functions fail. */
    public enum Failing {
        MAIN,
        AUXILIARY,
        NONE
    }
}
