package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.ticket.TicketStatus;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody but process owners and administrators ends or moves a ticket's token past the forms. */
@OporaTest
class TokenSafetyTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    String ticket;
    String task;
    String instance;

    @BeforeEach
    void aTicketIsAtWork() {
        People people = new People(accounts);
        people.engineer();
        people.lead();
        people.manager();
        ticket = scene.request(provider.contactWith(SupportPackage.PREMIUM), ServiceKind.CONSULTATION, Channel.CABINET);
        task = scene.task(ticket).getId();
        instance = scene.process(ticket).orElseThrow().getId();
    }

    static Stream<String[]> waysPastTheForms() {
        String[][] calls = {
            {"POST", "/task/{task}/bpmnError", "{'errorCode':'nobody-catches-this'}"},
            {"POST", "/task/{task}/bpmnEscalation", "{'escalationCode':'nobody-catches-this'}"},
            {"POST", "/task/{task}/complete", "{}"},
            {"POST", "/task/{task}/submit-form", "{}"},
            {"DELETE", "/task/{task}", ""},
            {"DELETE", "/process-instance/{instance}", ""},
            {"POST", "/process-instance/delete", "{'processInstanceIds':['{instance}']}"},
            {
                "POST",
                "/process-instance/{instance}/modification",
                "{'instructions':[{'type':'cancel','activityId':'FirstAnswer'}]}"
            },
            {"PUT", "/process-instance/{instance}/suspended", "{'suspended':true}"},
            {"PUT", "/process-definition/suspended", "{'processDefinitionKey':'ticket','suspended':true}"},
            {"POST", "/message", "{'messageName':'Ticket cancelled','processInstanceId':'{instance}'}"},
            {"POST", "/execution/{instance}/messages/Ticket%20cancelled/trigger", "{}"},
            {"POST", "/execution/{instance}/signal", "{}"},
            {"PUT", "/process-instance/{instance}/variables/action", "{'value':'RESOLVE','type':'String'}"}
        };
        return Stream.of("engineer", "lead", "manager")
                .flatMap(who -> Stream.of(calls).map(call -> new String[] {who, call[0], call[1], call[2]}));
    }

    @ParameterizedTest
    @MethodSource("waysPastTheForms")
    void theTokenStaysWhereItIs(String who, String method, String path, String body) {
        HttpResponse<String> answer = call(loggedIn(who), method, path, body);

        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(scene.task(ticket).getId()).isEqualTo(task);
        assertThat(scene.task(ticket).isSuspended()).isFalse();
        assertThat(scene.status(ticket)).isNotEqualTo(TicketStatus.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"variables/x", "localVariables/x"})
    void theLineChangesNoVariables(String path) {
        String value = "{'value':'y','type':'String'}";
        assertThat(call(loggedIn("engineer"), "PUT", "/task/{task}/" + path, value)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theLineCannotHideATaskFromItself() {
        Visitor engineer = loggedIn("engineer");
        String line = "{'groupId':'" + candidates(engineer).get(0) + "','type':'candidate'}";

        assertThat(call(engineer, "POST", "/task/{task}/identity-links/delete", line)
                        .statusCode())
                .isEqualTo(403);
        assertThat(candidates(engineer)).isNotEmpty();
    }

    @Test
    void theLineClaimsCommentsGivesBackAndCompletes() {
        Visitor engineer = loggedIn("engineer");
        String me = "{'userId':'engineer'}";
        assertDone(call(engineer, "POST", "/task/{task}/claim", me));
        assertDone(call(engineer, "POST", "/task/{task}/unclaim", ""));
        assertDone(call(engineer, "POST", "/task/{task}/claim", me));
        assertDone(call(engineer, "POST", "/task/{task}/comment/create", "{'message':'Смотрю.'}"));
        assertDone(call(engineer, "GET", "/task/{task}/form-variables", ""));
        assertDone(call(
                engineer,
                "POST",
                "/task/{task}/submit-form",
                "{'variables':{'action':{'value':'ANSWER'},'text':{'value':'Отвечаем.'}}}"));
        assertThat(scene.task(ticket).getId()).isNotEqualTo(task);
    }

    private List<String> candidates(Visitor visitor) {
        return Stream.of(call(visitor, "GET", "/task/{task}/identity-links?type=candidate", "")
                        .body()
                        .split("\"groupId\":\""))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
    }

    private static void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private Visitor loggedIn(String who) {
        Visitor visitor = new Visitor(port);
        visitor.login(who, People.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    private HttpResponse<String> call(Visitor visitor, String method, String path, String body) {
        return visitor.send(
                method,
                ENGINE + filled(path),
                filled(body).replace('\'', '"'),
                "X-XSRF-TOKEN",
                String.valueOf(visitor.cookie("XSRF-TOKEN")));
    }

    private String filled(String text) {
        return text.replace("{task}", task).replace("{instance}", instance);
    }
}
