package io.opora.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What works again and what does not yet: the facts from which the lower priority follows (R8). Nobody picks a bare number.
 *
 * @param answers   to the questions that the priorities are defined by, as it is now
 * @param restored  the functions that work again, named
 * @param remaining what is still to be done; may be missing
 */
public record Restoration(
        IncidentAnswers answers, String restored, @Nullable String remaining) {

    /** @throws InvalidInput when an answer or what works again is missing, the answers contradict each other, or a text is too long */
    Restoration checked() {
        answers.requireConclusive();
        return new Restoration(
                answers,
                Text.required("restored", restored, Text.LONGEST_STATEMENT),
                remaining == null || remaining.isBlank()
                        ? null
                        : Text.required("remaining", remaining, Text.LONGEST_STATEMENT));
    }

    /** As the customer reads it in the conversation: what works again, then what remains. */
    String statement() {
        return remaining == null ? restored : restored + "\n\n" + remaining;
    }
}
