package io.opora.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One line of the files in {@code business-time/}. */
record BusinessTimeFact(JsonNode json) {

    static List<BusinessTimeFact> readAll(String file) {
        try (InputStream in = BusinessTimeFact.class.getResourceAsStream("/business-time/" + file)) {
            ObjectMapper mapper = new ObjectMapper();
            List<BusinessTimeFact> facts = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                facts.add(new BusinessTimeFact(mapper.readTree(line)));
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String operation() {
        return json.get("op").asText();
    }

    BusinessCalendar calendar() {
        Map<DayOfWeek, List<LocalInterval>> hours = new EnumMap<>(DayOfWeek.class);
        json.get("hours").fields().forEachRemaining(day -> hours.put(day(day.getKey()), intervals(day.getValue())));
        Map<LocalDate, List<LocalInterval>> exceptions = new TreeMap<>();
        json.get("holidays").forEach(date -> exceptions.put(LocalDate.parse(date.asText()), List.of()));
        json.path("special")
                .fields()
                .forEachRemaining(date -> exceptions.put(LocalDate.parse(date.getKey()), intervals(date.getValue())));
        List<Slot> pauses = new ArrayList<>();
        json.path("pauses").forEach(pause -> pauses.add(new Slot(instant(pause.get(0)), instant(pause.get(1)))));
        return BusinessCalendar.of(
                        ZoneId.of(json.get("tz").asText()), WeeklyHours.of(hours), CalendarExceptions.of(exceptions))
                .without(pauses);
    }

    Instant from() {
        return instant(json.get("from"));
    }

    Instant to() {
        return instant(json.get("to"));
    }

    Optional<Instant> nextOpeningAfterwards() {
        return Optional.ofNullable(json.get("to_next_opening")).map(BusinessTimeFact::instant);
    }

    /** The files say parts of minutes as fractions; what they mean is whole milliseconds. */
    Duration working() {
        double seconds = json.has("duration_seconds")
                ? json.get("duration_seconds").asDouble()
                : json.get("duration_minutes").asDouble() * 60;
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalInterval> intervals(JsonNode node) {
        List<LocalInterval> intervals = new ArrayList<>();
        node.forEach(ends -> intervals.add(
                LocalInterval.parse(ends.get(0).asText() + "-" + ends.get(1).asText())));
        return intervals;
    }

    @Override
    public String toString() {
        return "%s %s, from %s"
                .formatted(json.get("id").asText(), operation(), json.get("src").asText());
    }
}
