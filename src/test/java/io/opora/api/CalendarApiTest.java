package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.staff.NewStaffMember;
import io.opora.staff.Staff;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calendars and the packages' weekly hours through the API. */
@OporaTest
class CalendarApiTest {

    private static final String BASIC = "/api/v1/calendars/BASIC_SERVICE_HOURS";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    Clients clients;
    ApiClient owner;
    ApiClient engineer;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        engineer = clients.engineer();
        staff.hire(new NewStaffMember(
                "owner", "Ирина Белова", "owner@opora.example", StaffLanguage.RU, Set.of(StaffGroups.PROCESS_OWNERS)));
        owner = clients.of(provider.staff("owner"));
    }

    @Test
    void everybodyOfTheStaffReadsThem() {
        JsonNode all = engineer.get("/api/v1/calendars").body();
        assertThat(all.findValuesAsText("name"))
                .containsExactly(
                        "BASIC_SERVICE_HOURS",
                        "BUSINESS_SERVICE_HOURS",
                        "PREMIUM_SERVICE_HOURS",
                        "RU_BUSINESS_DAYS",
                        "STAFF_MAIL_HOURS");
        JsonNode basic = engineer.get(BASIC).body();
        assertThat(basic.path("weeklyHours").asText()).isEqualTo("MON-FRI 10:00-18:00");
        assertThat(basic.path("zone").asText()).isEqualTo("Europe/Moscow");
        assertThat(basic.path("followsHolidays").asBoolean()).isTrue();
        assertThat(basic.path("exceptions")).isEmpty();
        assertThat(basic.path("provisionalFrom").asText()).isEqualTo("2028-01-01");
        assertThat(basic.path("version").asInt()).isOne();
        assertThat(basic.path("publishedBy").asText()).isEqualTo("system");
        assertThat(engineer.get("/api/v1/calendars/PREMIUM_SERVICE_HOURS")
                        .body()
                        .path("provisionalFrom")
                        .isNull())
                .isTrue();
    }

    @Test
    void aNewVersionHoldsAtOnceAndARunningTicketKeepsItsOwn() {
        ApiClient customer = clients.contactWith(SupportPackage.BASIC);
        JsonNode ticket = customer.post("/api/v1/tickets", Requests.incident(1)).body();
        String clocks = "/api/v1/tickets/" + ticket.path("number").asText() + "/clocks";
        JsonNode before = engineer.get(clocks).body().get(0);

        var published = publish("""
                {'weeklyHours': 'MON-SUN 08:00-20:00', 'note': 'С марта без выходных', 'basedOn': 1}""");

        assertThat(published.status()).isEqualTo(201);
        assertThat(published.headers().firstValue("Location")).hasValue(BASIC + "/versions/2");
        assertThat(published.body().path("version").asInt()).isEqualTo(2);
        JsonNode after = engineer.get(clocks).body().get(0);
        assertThat(after.path("dueAt")).isEqualTo(before.path("dueAt"));
        assertThat(after.at("/receipt/calendarVersion").asInt()).isOne();
        JsonNode next = customer.post("/api/v1/tickets", Requests.incident(1)).body();
        JsonNode clock = engineer.get("/api/v1/tickets/" + next.path("number").asText() + "/clocks")
                .body()
                .get(0);
        assertThat(clock.at("/receipt/calendarVersion").asInt()).isEqualTo(2);
        assertThat(clock.path("dueAt").asText()).isLessThan(before.path("dueAt").asText());
    }

    @Test
    void managersSetWhenLettersComeToTheStaffAndNoOtherHours() {
        ApiClient manager = clients.of(provider.staff(Provider.MANAGER));
        String hours = "{\"weeklyHours\": \"MON-SAT 07:00-22:00\", \"note\": \"Две смены\"}";

        assertThat(manager.post("/api/v1/calendars/STAFF_MAIL_HOURS/versions", hours)
                        .status())
                .isEqualTo(201);
        assertThat(manager.post(BASIC + "/versions", hours).status()).isEqualTo(403);
        assertThat(engineer.post("/api/v1/calendars/STAFF_MAIL_HOURS/versions", hours)
                        .status())
                .isEqualTo(403);
        assertThat(engineer.get("/api/v1/calendars/STAFF_MAIL_HOURS")
                        .body()
                        .path("weeklyHours")
                        .asText())
                .isEqualTo("MON-SAT 07:00-22:00");
    }

    @Test
    void whatIsLeftOutStaysAndHolidaysStillCount() {
        publish("{'exceptions': [{'date': '2026-03-03', 'hours': 'closed'}], 'note': 'Переезд офиса'}");

        var second = publish("{'weeklyHours': 'MON-FRI 09:00-18:00', 'note': 'Раньше на час'}");

        assertThat(second.body().at("/exceptions/0/date").asText()).isEqualTo("2026-03-03");
        assertThat(second.body().path("followsHolidays").asBoolean()).isTrue();
        JsonNode overBoth = engineer.get(
                        "/api/v1/sla/preview?package=BASIC&priority=1" + "&registeredAt=2026-03-02T09:00:00%2B03:00")
                .body();
        assertThat(overBoth.at("/reaction/dueAt").asText())
                .as("24 hours of nine a day: the 2nd, then over the closed 3rd to the 4th and 5th")
                .isEqualTo("2026-03-05T15:00:00+03:00");
        assertThat(engineer.get(BASIC + "/versions").body().findValuesAsText("version"))
                .containsExactly("3", "2", "1");
        assertThat(engineer.get(BASIC + "/versions/1")
                        .body()
                        .path("weeklyHours")
                        .asText())
                .isEqualTo("MON-FRI 10:00-18:00");
    }

    @Test
    void theTrailKeepsWhoChangedWhat() {
        publish("{'weeklyHours': 'MON-FRI 09:00-18:00', 'note': 'Раньше на час'}");

        JsonNode change = clients.of(provider.staff(Provider.MANAGER))
                .get("/api/v1/audit?type=CALENDAR&id=BASIC_SERVICE_HOURS")
                .body()
                .at("/items/0");

        assertThat(change.path("by").asText()).isEqualTo("owner");
        assertThat(change.path("action").asText()).isEqualTo("PUBLISHED");
        assertThat(change.at("/before/weeklyHours").asText()).isEqualTo("MON-FRI 10:00-18:00");
        assertThat(change.at("/after/weeklyHours").asText()).isEqualTo("MON-FRI 09:00-18:00");
        assertThat(change.at("/after/note").asText()).isEqualTo("Раньше на час");
    }

    @Test
    void aChangeThatChangesNothingPublishesNothing() {
        var answer = publish("{'weeklyHours': 'MON-FRI 10:00-18:00', 'note': 'То же самое'}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("version").asInt()).isOne();
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        publish("{'weeklyHours': 'MON-FRI 09:00-18:00', 'note': 'первый', 'basedOn': 1}");

        var second = publish("{'weeklyHours': 'MON-FRI 11:00-18:00', 'note': 'второй', 'basedOn': 1}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("calendar.changed-meanwhile");
        assertThat(second.text()).contains("сейчас действует версия 2");
    }

    @Test
    void aCalendarOfItsOwnNeedsHours() {
        String path = "/api/v1/calendars/VOSTOK_HOURS/versions";
        assertThat(post(path, "{'zone': 'Asia/Vladivostok', 'note': 'Для Востока'}")
                        .errorOf("weeklyHours"))
                .isEqualTo("Заполните это поле.");

        var created =
                post(path, "{'zone': 'Asia/Vladivostok', 'weeklyHours': 'MON-FRI 09:00-18:00', 'note': 'Для Востока'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().path("followsHolidays").asBoolean()).isFalse();
        assertThat(created.body().path("provisionalFrom").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'weeklyHours': 'MON-FRI'}                               | weeklyHours        | calendar.hours",
                "{'weeklyHours': 'closed'}                                | weeklyHours        | calendar.never-open",
                "{'zone': 'Europe/Atlantis'}                              | zone               | calendar.zone",
                "{'exceptions': [{'date': '2026-02-30', 'hours': 'closed'}]} | exceptions[0].date  | calendar.date",
                "{'exceptions': [{'date': '2026-02-20', 'hours': '10'}]}  | exceptions[0].hours | calendar.dated-hours",
                "{'exceptions': [{'date': '2026-02-20'}]}                 | exceptions[0].hours | field.required",
                "{'weekHours': 'MON-FRI 10:00-18:00'}                     | weekHours          | field.unknown"
            })
    void whatIsWrongIsToldByField(String body, String field, String code) {
        var refused = publish(body.substring(0, body.length() - 1) + ", 'note': 'Проверка'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").findValuesAsText("field")).contains(field);
        assertThat(refused.body().path("errors").findValuesAsText("code")).contains(code);
        assertThat(engineer.get(BASIC).body().path("version").asInt()).isOne();
    }

    @Test
    void r3BusinessDaysStayWholeDays() {
        var refused = post(
                "/api/v1/calendars/RU_BUSINESS_DAYS/versions",
                "{'weeklyHours': 'MON-FRI 10:00-18:00', 'note': 'Проверка'}");

        assertThat(refused.code()).isEqualTo("input.invalid");
        assertThat(refused.errorOf("weeklyHours")).contains("с 00:00 до 24:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {Provider.ENGINEER, Provider.LEAD, Provider.MANAGER})
    void nobodyElseChangesThem(String person) {
        var refused = clients.of(provider.staff(person))
                .post(BASIC + "/versions", "{\"weeklyHours\": \"MON-SUN 00:00-24:00\", \"note\": \"Проверка\"}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("rights.groups");
    }

    @Test
    void contactsSeeNoneOfIt() {
        ApiClient customer = clients.contactWith(SupportPackage.BASIC);

        assertThat(customer.get("/api/v1/calendars").status()).isEqualTo(403);
        assertThat(customer.get(BASIC).status()).isEqualTo(403);
        assertThat(customer.get("/api/v1/production-calendar").status()).isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(engineer.get("/api/v1/calendars/LUNAR").status()).isEqualTo(404);
        assertThat(engineer.get("/api/v1/calendars/LUNAR/versions").code()).isEqualTo("calendar.unknown");
        assertThat(engineer.get(BASIC + "/versions/7").text()).contains("последняя — 1");
        assertThat(engineer.get(BASIC + "/versions/last").status()).isEqualTo(404);
        assertThat(post("/api/v1/calendars/lunar/versions", "{'weeklyHours': 'MON 10:00-18:00', 'note': 'x'}")
                        .errorOf("name"))
                .contains("BASIC_SERVICE_HOURS");
    }

    private ApiClient.Answer publish(String body) {
        return post(BASIC + "/versions", body);
    }

    private ApiClient.Answer post(String path, String body) {
        return owner.post(path, body.replace('\'', '"'));
    }
}
