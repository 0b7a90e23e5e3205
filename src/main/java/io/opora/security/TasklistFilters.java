package io.opora.security;

import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The filters without which Tasklist shows nobody anything. People may change them: they are made only once. Those about a
 * date are ordered by it; the others have no order of their own, which would win over the one that a person chooses in the
 * list.
 */
@Component
class TasklistFilters {

    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String NOW = "${now()}";

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void createIfNone() {
        if (filters.createFilterQuery().count() > 0) {
            return;
        }
        create(
                "Моя работа",
                "Назначены мне или свободны для меня",
                10,
                tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${currentUser()}")
                        .taskCandidateUserExpression("${currentUser()}")
                        .endOr());
        create("Мои задачи", "Назначены мне", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        create(
                "Моя линия",
                "Предложены моим группам, взятые тоже",
                30,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .includeAssignedTasks());
        create(
                "Свободные задачи моих линий",
                "Ещё никем не взяты",
                40,
                tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS));
        create(
                "Срок сегодня",
                "Срок до конца дня или прошёл; из всех, что мне видны",
                50,
                tasks.createTaskQuery()
                        .dueBeforeExpression("${today.end()}")
                        .orderByDueDate()
                        .asc());
        create(
                "Срок нарушен",
                "Срок прошёл; из всех, что мне видны",
                60,
                tasks.createTaskQuery()
                        .dueBeforeExpression(NOW)
                        .orderByDueDate()
                        .asc());
        create(
                "Ждём клиента",
                "Дальше по ответу клиента или по истечении срока ожидания; из всех, что мне видны",
                70,
                tasks.createTaskQuery()
                        .followUpAfterExpression(NOW)
                        .orderByFollowUpDate()
                        .asc());
        create("Все задачи", "Все, что мне видны", 80, tasks.createTaskQuery());
    }

    private void create(String name, String description, int place, TaskQuery query) {
        var filter = filters.newTaskFilter();
        filter.setName(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("description", description, "priority", place, "refresh", true));
        filters.saveFilter(filter);
    }
}
