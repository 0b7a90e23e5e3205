package io.opora.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a calendar as the audit trail keeps it. */
final class CalendarFacts {

    private CalendarFacts() {}

    static Map<String, @Nullable Object> of(CalendarVersion calendar) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("version", calendar.version());
        facts.put("zone", calendar.plan().zone().getId());
        facts.put("weeklyHours", calendar.plan().hours().toString());
        facts.put("exceptions", calendar.plan().ownExceptions().toString());
        facts.put("followsHolidays", calendar.plan().followsHolidays());
        facts.put(
                "provisionalFrom",
                calendar.provisionalFrom() == null
                        ? null
                        : calendar.provisionalFrom().toString());
        facts.put("note", calendar.note());
        return facts;
    }
}
