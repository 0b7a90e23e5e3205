package io.opora.process.calendar;

import io.opora.process.engine.ProcessBean;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the process asks about the year that is its business key. */
@ProcessBean("productionCalendar")
public class ProductionCalendarFacts {

    private final ProductionCalendarSettings settings;

    ProductionCalendarFacts(ProductionCalendarSettings settings) {
        this.settings = settings;
    }

    public Date askAt(DelegateExecution execution) {
        return Date.from(settings.askAt(MissingYear.of(execution)));
    }

    public Date neededBy(DelegateExecution execution) {
        return Date.from(settings.neededBy(MissingYear.of(execution)));
    }
}
