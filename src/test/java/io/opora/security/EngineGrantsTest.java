package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opora.staff.StaffGroups;
import io.opora.staff.StaffMember;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the groups may do with a task of the first line, and with the process behind it. */
@OporaTest
class EngineGrantsTest {

    @Autowired
    StaffAccounts accounts;

    @Autowired
    EngineAccess access;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    FilterService filters;

    @Autowired
    HistoryService history;

    People people;
    String deployment;
    String instance;

    @BeforeEach
    void aTaskWaitsForTheFirstLine() {
        people = new People(accounts);
        var process = Bpmn.createExecutableProcess("one-task")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Answer")
                .camundaCandidateGroups(StaffGroups.SUPPORT_LINE)
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("one-task.bpmn", process)
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey("one-task").getId();
    }

    @AfterEach
    void nothingStays() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void theFirstLineSeesClaimsAndCompletesItsTask() {
        var engineer = people.engineer();
        var task = as(engineer, this::visibleTask);
        as(engineer, () -> {
            tasks.claim(task.getId(), "engineer");
            assertThat(forms.getTaskFormVariables(task.getId())).isEmpty();
            assertThat(repository
                            .getProcessDefinition(task.getProcessDefinitionId())
                            .getKey())
                    .isEqualTo("one-task");
            tasks.complete(task.getId());
            return null;
        });
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void theFirstLineNeitherStartsNorDeploysNorLooksIntoInstances() {
        var engineer = people.engineer();
        refused(engineer, () -> runtime.startProcessInstanceByKey("one-task"));
        refused(
                engineer,
                () -> repository.createDeployment().addString("x.txt", "x").deploy());
        assertThat(as(engineer, () -> runtime.createProcessInstanceQuery().count()))
                .isZero();
    }

    @Test
    void aLeadHandsTheTaskToSomebodyElse() {
        people.engineer();
        var lead = people.lead();
        var task = as(lead, this::visibleTask);
        as(lead, () -> {
            tasks.setAssignee(task.getId(), "engineer");
            return null;
        });
        assertThat(visibleTask().getAssignee()).isEqualTo("engineer");
    }

    @Test
    void aManagerSeesEverythingAndChangesNothing() {
        var manager = people.manager();
        var task = as(manager, this::visibleTask);
        assertThat(as(manager, () -> runtime.createProcessInstanceQuery().count()))
                .isEqualTo(1);
        assertThat(as(manager, () -> history.createHistoricProcessInstanceQuery()
                        .count()))
                .isEqualTo(1);
        refused(manager, () -> {
            tasks.setAssignee(task.getId(), "manager");
            return null;
        });
        refused(manager, () -> {
            runtime.setVariable(instance, "covered", true);
            return null;
        });
        refused(manager, () -> {
            runtime.deleteProcessInstance(instance, "no");
            return null;
        });
        refused(manager, () -> {
            repository.suspendProcessDefinitionByKey("one-task");
            return null;
        });
    }

    @Test
    void aProcessOwnerDeploysAndKeepsWhatRunsAndTheHistory() {
        var owner = people.owner();
        var mine = as(owner, () -> repository
                .createDeployment()
                .addString("x.txt", "x")
                .deploy()
                .getId());
        as(owner, () -> {
            repository.deleteDeployment(mine);
            return null;
        });
        refused(owner, () -> {
            runtime.deleteProcessInstance(instance, "a ticket would be nobody's task");
            return null;
        });
        refused(owner, () -> {
            history.deleteHistoricProcessInstance(instance);
            return null;
        });
    }

    @Test
    void tasklistHasFiltersForEverybody() {
        var names =
                as(people.engineer(), () -> filters.createTaskFilterQuery().orderByFilterName().asc().list().stream()
                        .map(filter -> filter.getName())
                        .toList());
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "Моя работа",
                        "Мои задачи",
                        "Моя линия",
                        "Свободные задачи моих линий",
                        "Срок сегодня",
                        "Срок нарушен",
                        "Ждём клиента",
                        "Все задачи");
        var work = filters.createTaskFilterQuery().filterName("Моя работа").singleResult();
        assertThat(as(people.engineer(), () -> filters.count(work.getId()))).isEqualTo(1);
        assertThat(as(people.manager(), () -> filters.count(work.getId()))).isZero();
        var free = filters.createTaskFilterQuery()
                .filterName("Свободные задачи моих линий")
                .singleResult();
        assertThat(as(people.engineer(), () -> filters.count(free.getId()))).isEqualTo(1);
        assertThat(as(people.manager(), () -> filters.count(free.getId()))).isZero();
    }

    @Test
    void whoLooksOnMayCountTasksByGroup() {
        assertThat(as(people.manager(), () -> tasks.createTaskReport().taskCountByCandidateGroup()))
                .extracting(TaskCountByCandidateGroupResult::getGroupName)
                .contains(StaffGroups.SUPPORT_LINE);
        refused(people.engineer(), () -> tasks.createTaskReport().taskCountByCandidateGroup());
    }

    @Test
    void groupsCarryRussianNames() {
        assertThat(identities.createGroupQuery().list())
                .extracting(Group::getName)
                .contains(
                        "Линия поддержки",
                        "Конфигурации",
                        "Руководители групп",
                        "Менеджеры",
                        "Владельцы процессов",
                        "Администраторы");
    }

    @Test
    void anotherStartChangesNothing() {
        assertThatCode(() -> access.afterPropertiesSet()).doesNotThrowAnyException();
        assertThat(filters.createFilterQuery().count()).isEqualTo(8);
        assertThat(identities.createGroupQuery().groupId(StaffGroups.MANAGERS).count())
                .isEqualTo(1);
    }

    private Task visibleTask() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private void refused(StaffMember who, Supplier<?> action) {
        assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> as(who, action));
    }

    private <T> T as(StaffMember who, Supplier<T> action) {
        identities.setAuthentication(who.id(), List.copyOf(who.groups()));
        try {
            return action.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
