package io.opora.process.calendar;

import io.opora.calendar.ProductionCalendarFile;
import io.opora.contract.ProductionCalendarRegister;
import io.opora.process.engine.ProcessBean;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.WrongFields;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Names the task after its year; when it is completed, loads the lines that were pasted into its form, or refuses. */
@ProcessBean("loadProductionCalendar")
public class LoadProductionCalendar implements TaskListener {

    private static final String LINES = "text";
    private static final String NOTE = "decree";

    private final ProductionCalendarRegister calendar;
    private final ProductionYearWaits waits;
    private final IdentityService identity;

    LoadProductionCalendar(ProductionCalendarRegister calendar, ProductionYearWaits waits, IdentityService identity) {
        this.calendar = calendar;
        this.waits = waits;
        this.identity = identity;
    }

    @Override
    public void notify(DelegateTask task) {
        int year = MissingYear.of(task.getExecution());
        if (task.getEventName().equals(EVENTNAME_CREATE)) {
            task.setName("Загрузить производственный календарь на %d год".formatted(year));
        } else {
            waits.whileCompleting(task.getProcessInstanceId(), () -> load(task, year));
        }
    }

    private void load(DelegateTask task, int year) {
        String csv = withHeader(taken(task, LINES));
        boolean isAboutIt = ProductionCalendarFile.read(csv).years().stream().anyMatch(read -> read.year() == year);
        String note = taken(task, NOTE);
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null) {
            throw new NotPermitted("staff.only");
        }
        calendar.load(csv, note, authentication.getUserId());
        if (!isAboutIt) {
            throw new WrongFields(LINES, "production-calendar.other-year", String.valueOf(year));
        }
    }

    /** Who copies the lines out of a file may leave the first one behind. */
    private static String withHeader(String lines) {
        return lines.stripLeading().matches("(?s)\\d{4}-.*")
                ? ProductionCalendarFile.HEADER + "\n" + lines.stripLeading()
                : lines;
    }

    /** Takes away what was typed into the form: it was a request, not a fact. */
    private static String taken(DelegateTask task, String name) {
        Object typed = task.getVariable(name);
        task.removeVariable(name);
        return typed == null ? "" : typed.toString();
    }
}
