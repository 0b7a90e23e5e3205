package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.testing.OporaTest;
import io.opora.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A load balancer asks without a login and learns one word; nobody learns more. */
@OporaTest
class HealthTest {

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    ApiTokens tokens;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void aProbeLearnsOneWord(String probe) {
        var answer = new Visitor(port).get(probe);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theWholeHealthNamesItsPartsToNobody() {
        var answer = new Visitor(port).get("/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("db", "mail", "components", "engine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health/db",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/metrics",
                "/actuator/loggers",
                "/actuator/heapdump",
                "/actuator/shutdown",
                "/actuator/threaddump",
                "/actuator/info"
            })
    void nothingElseIsThereForAnybody(String path) {
        new People(accounts).admin();
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(403);
        var admin = new Visitor(port);
        admin.login("admin", People.PASSWORD);
        assertThat(admin.get(path).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port)
                        .post("/actuator/health", "application/json", "{}")
                        .statusCode())
                .isEqualTo(403);
    }
}
