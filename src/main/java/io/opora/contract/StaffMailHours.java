package io.opora.contract;

import org.springframework.stereotype.Service;

/** The hours in which letters come to the staff: a calendar like those of promises, which managers may change. */
@Service
public class StaffMailHours {

    private final Calendars calendars;
    private final CalendarVersions versions;

    StaffMailHours(Calendars calendars, CalendarVersions versions) {
        this.calendars = calendars;
        this.versions = versions;
    }

    /** As they are set now; without the calendar no letter waits. */
    public CalmHours calmHours() {
        return versions.latest(Calendars.STAFF_MAIL_HOURS)
                .map(version -> calendars.version(Calendars.STAFF_MAIL_HOURS, version))
                .map(stored -> CalmHours.outside(stored.calendar()))
                .orElse(CalmHours.NONE);
    }
}
