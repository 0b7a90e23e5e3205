package io.opora.process.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.Calendars;
import io.opora.contract.ProductionCalendarRegister;
import io.opora.contract.StoredYear;
import io.opora.staff.NewStaffMember;
import io.opora.staff.Staff;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.CoversDiagram;
import io.opora.testing.DecreedYears;
import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After the production calendar's last year: weekdays and the fixed holidays, and an admin's task to load the decree. */
@OporaTest
@CoversDiagram("production-calendar")
class ProductionCalendarProcessTest {

    private static final String ADMIN = "admin";
    private static final Instant FIRST_OF_NOVEMBER = Instant.parse("2027-11-01T00:00:00+03:00");

    @Autowired
    ProductionYearWaits waits;

    @Autowired
    ProductionCalendarRegister register;

    @Autowired
    Calendars calendars;

    @Autowired
    Staff staff;

    @Autowired
    TimeTravel time;

    @Autowired
    RuntimeService processes;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void theApplicationStarts() {
        staff.hire(new NewStaffMember(
                ADMIN, "Павел Зимин", "admin@opora.example", StaffLanguage.RU, Set.of(StaffGroups.CAMUNDA_ADMIN)));
        waits.begin();
    }

    @Test
    void oneInstanceWaitsForTheYearThatIsNotDecreed() {
        assertThat(waitingFor()).containsExactly("2028");
        assertThat(dueAt()).isEqualTo(FIRST_OF_NOVEMBER);
        assertThat(task()).isNull();
    }

    @Test
    void severalNodesThatStartAtTheSameTimeLeaveOneInstance() throws Exception {
        processes.deleteProcessInstance(instances().get(0).getId(), "the test starts anew");
        CountDownLatch together = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> started = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                Callable<Boolean> start = () -> {
                    together.await();
                    waits.begin();
                    return true;
                };
                started.add(nodes.submit(start));
            }
            together.countDown();
            for (Future<Boolean> node : started) {
                assertThat(node.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(waitingFor()).containsExactly("2028");
    }

    @Test
    @Proves(Term.PROVISIONAL)
    void onTheFirstOfNovemberTheAdministratorsGetATask() {
        time.travelToFiring(FIRST_OF_NOVEMBER.minusMillis(1));
        assertThat(task()).isNull();

        time.travelToFiring(FIRST_OF_NOVEMBER);

        Task task = openTask();
        assertThat(task.getName()).isEqualTo("Загрузить производственный календарь на 2028 год");
        assertThat(task.getDueDate()).isEqualTo(Instant.parse("2028-01-01T00:00:00+03:00"));
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup(StaffGroups.CAMUNDA_ADMIN)
                        .count())
                .isOne();
    }

    @Test
    void theTaskLoadsTheLinesThatWerePastedIntoIt() {
        time.travelToFiring(FIRST_OF_NOVEMBER);

        complete(DecreedYears.lines(2028, "2028-12-29,transferred_off,2028-01-01,"), "ПП РФ № 1");

        StoredYear year = lastYear();
        assertThat(year.facts().year()).isEqualTo(2028);
        assertThat(year.loadedBy()).isEqualTo(ADMIN);
        assertThat(year.note()).isEqualTo("ПП РФ № 1");
        assertThat(calendars.current(Calendars.BASIC_SERVICE_HOURS).provisionalFrom())
                .isEqualTo(LocalDate.parse("2029-01-01"));
        assertThat(endedAt("LoadedByForm")).isTrue();
        assertThat(waitingFor()).containsExactly("2029");
    }

    @Test
    void wrongLinesLeaveTheTaskAndLoadNothing() {
        time.travelToFiring(FIRST_OF_NOVEMBER);

        assertThatThrownBy(() -> complete(DecreedYears.file(2028, "2028-12-29,party,,"), "ПП РФ № 1"))
                .hasMessageContaining("Вид дня «party» неизвестен");
        assertThatThrownBy(() -> complete(DecreedYears.file(2027), "ПП РФ № 1"))
                .hasMessageContaining("В этом файле нет 2028 года");
        assertThatThrownBy(() -> complete(DecreedYears.file(2028), " ")).hasMessageContaining("Заполните это поле");

        assertThat(task()).isNotNull();
        assertThat(lastYear().facts().year()).isEqualTo(2027);
        assertThat(register.all()).extracting(StoredYear::version).containsOnly(1);
    }

    @Test
    void aFileThatIsLoadedMeanwhileEndsTheTask() {
        time.travelToFiring(FIRST_OF_NOVEMBER);

        register.load(DecreedYears.file(2028), "ПП РФ № 1", ADMIN);

        assertThat(task()).isNull();
        assertThat(endedAt("LoadedByFile")).isTrue();
        assertThat(waitingFor()).containsExactly("2029");
    }

    @Test
    void aYearThatIsLoadedEarlyNeedsNoTask() {
        register.load(DecreedYears.file(2028), "ПП РФ № 1", ADMIN);

        assertThat(endedAt("NothingToAsk")).isTrue();
        assertThat(waitingFor()).containsExactly("2029");
        assertThat(dueAt()).isEqualTo(Instant.parse("2028-11-01T00:00:00+03:00"));
    }

    @Test
    void aCorrectedYearChangesNobodysWaiting() {
        register.load(DecreedYears.file(2027), "исправлено", ADMIN);

        assertThat(waitingFor()).containsExactly("2028");
        assertThat(dueAt()).isEqualTo(FIRST_OF_NOVEMBER);
    }

    private void complete(String lines, String decree) {
        identity.setAuthentication(ADMIN, List.of(StaffGroups.CAMUNDA_ADMIN));
        try {
            tasks.complete(openTask().getId(), new HashMap<>(Map.of("text", lines, "decree", decree)));
        } finally {
            identity.clearAuthentication();
        }
    }

    private StoredYear lastYear() {
        List<StoredYear> years = register.all();
        return years.get(years.size() - 1);
    }

    private List<ProcessInstance> instances() {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey("production-calendar")
                .list();
    }

    private List<String> waitingFor() {
        return instances().stream().map(ProcessInstance::getBusinessKey).toList();
    }

    private Instant dueAt() {
        return jobs.createJobQuery()
                .processDefinitionKey("production-calendar")
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private @Nullable Task task() {
        return tasks.createTaskQuery()
                .processDefinitionKey("production-calendar")
                .singleResult();
    }

    private Task openTask() {
        return java.util.Objects.requireNonNull(task());
    }

    private boolean endedAt(String event) {
        return history.createHistoricActivityInstanceQuery()
                        .activityId(event)
                        .finished()
                        .count()
                == 1;
    }
}
