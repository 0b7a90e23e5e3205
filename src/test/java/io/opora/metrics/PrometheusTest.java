package io.opora.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.security.StaffAccounts;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cancellation;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** What Prometheus reads, and who may. */
@OporaTest
class PrometheusTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Cancellation cancellation;

    Actor customer;

    @BeforeEach
    void open() {
        provider.opens();
        new People(accounts).admin();
        customer = provider.contactWith(SupportPackage.PREMIUM);
    }

    @Test
    void whatThereIsNowIsCounted() {
        scene.incident(customer, 1);
        scene.incident(customer, 1);
        scene.incident(customer, 3);

        assertThat(page())
                .contains("# HELP opora_tickets_open Open tickets by status and priority")
                .contains("opora_tickets_open{priority=\"1\",status=\"REGISTERED\"} 2.0")
                .contains("opora_tickets_open{priority=\"3\",status=\"REGISTERED\"} 1.0")
                .contains("opora_tickets_unassigned{priority=\"1\",status=\"REGISTERED\"} 2.0")
                .contains("opora_clocks_open{kind=\"RESOLUTION\",state=\"RUNNING\"} 3.0")
                .contains("opora_clocks_breached{kind=\"REACTION\",state=\"RUNNING\"} 0.0")
                .contains("opora_milestones_overdue 0.0")
                .contains("opora_letters_waiting{channel=\"MAIL\",state=\"PENDING\"}")
                .contains("opora_jobs_failed 0.0")
                .contains("opora_engine_incidents 0.0")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void whatIsOverdueSaysHowLate() {
        scene.incident(customer, 1);
        time.travelBy(Duration.ofDays(2));

        assertThat(page()).contains("opora_milestones_overdue 2.0").containsPattern("opora_jobs_due [2-9]");
        assertThat(value("opora_milestones_overdue_age_seconds "))
                .isBetween(
                        Duration.ofDays(1).toSeconds() * 1.0, Duration.ofDays(2).toSeconds() * 1.0);
        double recorded = value("opora_milestones_lateness_seconds_count ");

        time.fireDueJobs();

        assertThat(value("opora_milestones_overdue ")).isZero();
        assertThat(value("opora_milestones_lateness_seconds_count ")).isGreaterThanOrEqualTo(recorded + 2);
        assertThat(value("opora_clocks_breached{kind=\"REACTION\",state=\"RUNNING\"} "))
                .isOne();
    }

    @Test
    void whatIsNoMoreIsNotTold() {
        String number = scene.incident(customer, 4);
        assertThat(page()).contains("opora_tickets_open{priority=\"4\"");

        cancellation.cancel(number, "Нашли сами.", customer);

        assertThat(page()).doesNotContain("opora_tickets_open{priority=\"4\"");
    }

    @Test
    void administratorsOnly() {
        var people = new People(accounts);
        people.manager();
        String manager = tokens.issueForStaff("manager", "test", null).plain();
        String admin = tokens.issueForStaff("admin", "test", null).plain();

        assertThat(http.getForEntity("/actuator/prometheus", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(with(manager).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(with(admin).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(with("wrong").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private ResponseEntity<String> with(String token) {
        return http.exchange(
                RequestEntity.get("/actuator/prometheus")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                String.class);
    }

    private double value(String series) {
        return page().lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        var answer = http.withBasicAuth("admin", People.PASSWORD).getForEntity("/actuator/prometheus", String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }
}
