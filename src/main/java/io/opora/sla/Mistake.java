package io.opora.sla;

import io.opora.contract.StoredCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was wrong about a set of clocks, and what is right instead. */
interface Mistake {

    /** The rule that a receipt names for terms that a manager put right. */
    String CORRECTION = "correction";

    /** The promise that takes the place of one that holds a clock; empty when that one was right. */
    Optional<Promise> corrected(ClockFacts clock, int number);

    /** The causes of pauses that never were. */
    List<String> pausesThatNeverWere(ClockFacts clock);

    /** Days were decreed, or hours changed, after promises were made: what an older version counted counts by this one. */
    record WrongCalendar(String name, int version) implements Mistake {

        @Override
        public Optional<Promise> corrected(ClockFacts clock, int number) {
            Promise promise = clock.promises().get(number);
            return promise.calendarName().equals(name) && promise.calendarVersion() < version
                    ? Optional.of(promise.correction(number, promise.budget(), name, version, promise.rule()))
                    : Optional.empty();
        }

        @Override
        public List<String> pausesThatNeverWere(ClockFacts clock) {
            return List.of();
        }
    }

    /**
     * Another term was promised than the contract says. What both sides agreed on is no term of the contract.
     *
     * @param priority only promises of this priority; null: of any
     * @param budget   null: the budget was right
     * @param calendar null: the calendar was right
     */
    record WrongTerms(
            ClockKind clock,
            @Nullable Integer priority,
            @Nullable Budget budget,
            @Nullable StoredCalendar calendar) implements Mistake {

        @Override
        public Optional<Promise> corrected(ClockFacts facts, int number) {
            Promise promise = facts.promises().get(number);
            if (facts.kind() != clock
                    || facts.isAgreement(number)
                    || priority != null && promise.priority() != priority) {
                return Optional.empty();
            }
            Budget right = budget == null ? promise.budget() : budget;
            String name = calendar == null ? promise.calendarName() : calendar.name();
            int version = calendar == null ? promise.calendarVersion() : calendar.version();
            boolean isRight = promise.budget().equals(right)
                    && promise.calendarName().equals(name)
                    && promise.calendarVersion() == version;
            return isRight
                    ? Optional.empty()
                    : Optional.of(promise.correction(number, right, name, version, CORRECTION));
        }

        @Override
        public List<String> pausesThatNeverWere(ClockFacts clock) {
            return List.of();
        }
    }

    /**
     * What the customer was asked never reached the customer, or was no question.
     *
     * @param cause its kind, such as {@code QUESTION}; null: of any kind
     * @param from  pauses that began at or after this instant
     * @param to    and before this one
     */
    record WrongPause(@Nullable String cause, Instant from, Instant to) implements Mistake {

        @Override
        public Optional<Promise> corrected(ClockFacts clock, int number) {
            return Optional.empty();
        }

        @Override
        public List<String> pausesThatNeverWere(ClockFacts clock) {
            return Pauses.begunBetween(from, to, clock.ledger()).stream()
                    .filter(pause -> cause == null || pause.startsWith(cause + ":"))
                    .toList();
        }
    }
}
