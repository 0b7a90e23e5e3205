package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import io.opora.contract.Calendars;
import io.opora.contract.ServiceKind;
import io.opora.contract.StoredCalendar;
import io.opora.contract.SupportPackage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a package promises for a request, without a ticket. */
@Service
@Transactional(readOnly = true)
public class DeadlinePreviews {

    private final ServiceLevels serviceLevels;
    private final Calendars calendars;

    DeadlinePreviews(ServiceLevels serviceLevels, Calendars calendars) {
        this.serviceLevels = serviceLevels;
        this.calendars = calendars;
    }

    /**
     * One preview for each kind of clock that is promised.
     *
     * @param priority 1 (highest) to 4
     */
    public List<DeadlinePreview> preview(
            SupportPackage supportPackage, ServiceKind service, int priority, Instant registeredAt) {
        return serviceLevels.targets(supportPackage, List.of(), service, priority).stream()
                .map(target -> preview(target, registeredAt))
                .toList();
    }

    private DeadlinePreview preview(Target target, Instant registeredAt) {
        StoredCalendar stored = calendars.current(target.calendar());
        BusinessCalendar calendar = stored.calendar();
        Duration working = target.budget().working();
        Instant dueAt = calendar.plus(registeredAt, working);
        return new DeadlinePreview(
                target,
                stored.version(),
                dueAt,
                stored.isProvisionalAt(dueAt),
                calendar.explain(registeredAt, working));
    }
}
