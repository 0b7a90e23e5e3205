package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.staff.NewStaffMember;
import io.opora.staff.Staff;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.DecreedYears;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The production calendar's next year by one file, and the provisional mark until then. */
@OporaTest
class ProductionCalendarApiTest {

    private static final String PATH = "/api/v1/production-calendar";
    private static final String LOAD = PATH + "?note=decree-1";

    /** The 3rd of May is moved from New Year's Day; of the fixed holidays alone it would be a Wednesday to work. */
    private static final String YEAR_2028 = DecreedYears.file(2028, "2028-05-03,transferred_off,2028-01-01,");

    private static final String OVER_THE_THIRD_OF_MAY =
            "/api/v1/sla/preview?package=BASIC&priority=1&registeredAt=2028-05-02T09:00:00%2B03:00";

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TimeTravel time;

    Clients clients;
    ApiClient admin;
    ApiClient engineer;

    @BeforeEach
    void open() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        engineer = clients.engineer();
        staff.hire(new NewStaffMember(
                "admin", "Павел Зимин", "admin@opora.example", StaffLanguage.RU, Set.of(StaffGroups.CAMUNDA_ADMIN)));
        admin = clients.of(provider.staff("admin"));
    }

    @Test
    void aMisspeltTrialLoadsNothing() {
        var refused = send(LOAD + "&dryrun=true", YEAR_2028);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorOf("dryrun")).contains("dryRun, note");
    }

    @Test
    void aDryRunSaysWhatWouldBeDoneAndDoesNothing() {
        JsonNode answer = send(PATH + "?dryRun=true", YEAR_2028).body();

        assertThat(answer.path("dryRun").asBoolean()).isTrue();
        assertThat(answer.at("/years/0/year").asInt()).isEqualTo(2028);
        assertThat(answer.at("/years/0/effect").asText()).isEqualTo("NEW");
        assertThat(answer.at("/years/0/days").asInt()).isEqualTo(15);
        assertThat(answer.path("calendars"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "BASIC_SERVICE_HOURS", "BUSINESS_SERVICE_HOURS", "RU_BUSINESS_DAYS", "STAFF_MAIL_HOURS");
        assertThat(answer.path("problems")).isEmpty();
        assertThat(lastKnownYear()).isEqualTo(2027);
        assertThat(version("BASIC_SERVICE_HOURS")).isOne();
    }

    @Test
    void aDryRunListsEachWrongLine() {
        String wrong = DecreedYears.file(2028, "2028-05-03,party,,", "2028-02-30,holiday,,");

        JsonNode russian = send(PATH + "?dryRun=true", wrong).body();
        JsonNode english = admin.sendFile(PATH + "?dryRun=true", "2028.csv", bytes(wrong), "Accept-Language", "en")
                .body();

        assertThat(russian.path("problems").findValuesAsText("line")).containsExactly("16", "17");
        assertThat(russian.path("problems").findValuesAsText("column")).containsExactly("kind", "date");
        assertThat(russian.at("/problems/0/message").asText())
                .isEqualTo("Вид дня «party» неизвестен. Допустимо: holiday, transferred_off, working_saturday,"
                        + " shortened.");
        assertThat(english.at("/problems/1/message").asText())
                .isEqualTo("'2028-02-30' is no date. A right one: 2028-01-01.");
    }

    @Test
    void withAWrongLineNothingIsLoaded() {
        var refused = send(LOAD, DecreedYears.file(2028, "2028-05-03,party,,"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorOf("line 16, kind")).contains("party");
        assertThat(lastKnownYear()).isEqualTo(2027);
    }

    @Test
    void aLoadedYearGivesEveryCalendarThatFollowsHolidaysANextVersionAtOnce() {
        assertThat(engineer.get(OVER_THE_THIRD_OF_MAY)
                        .body()
                        .at("/reaction/dueAt")
                        .asText())
                .isEqualTo("2028-05-04T18:00:00+03:00");

        var loaded = send(LOAD, YEAR_2028);

        assertThat(loaded.status()).isEqualTo(200);
        assertThat(lastKnownYear()).isEqualTo(2028);
        assertThat(version("BASIC_SERVICE_HOURS")).isEqualTo(2);
        assertThat(version("RU_BUSINESS_DAYS")).isEqualTo(2);
        assertThat(version("PREMIUM_SERVICE_HOURS")).isOne();
        JsonNode reaction = engineer.get(OVER_THE_THIRD_OF_MAY).body().path("reaction");
        assertThat(reaction.path("dueAt").asText()).isEqualTo("2028-05-05T18:00:00+03:00");
        assertThat(reaction.path("provisional").asBoolean()).isFalse();
        JsonNode calendar =
                engineer.get("/api/v1/calendars/BASIC_SERVICE_HOURS").body();
        assertThat(calendar.path("provisionalFrom").asText()).isEqualTo("2029-01-01");
        assertThat(calendar.path("publishedBy").asText()).isEqualTo("admin");
        assertThat(calendar.path("note").asText()).isEqualTo("decree-1");
    }

    @Test
    void loadingTheSameFileAgainChangesNothing() {
        send(LOAD, YEAR_2028);

        JsonNode again = send(LOAD, YEAR_2028).body();

        assertThat(again.at("/years/0/effect").asText()).isEqualTo("UNCHANGED");
        assertThat(again.path("calendars")).isEmpty();
        assertThat(version("BASIC_SERVICE_HOURS")).isEqualTo(2);
    }

    @Test
    void aCorrectedYearKeepsItsHistoryInTheTrail() {
        send(LOAD, YEAR_2028);
        JsonNode corrected = send(LOAD, DecreedYears.file(2028)).body();

        assertThat(corrected.at("/years/0/effect").asText()).isEqualTo("CHANGED");
        JsonNode year = engineer.get(PATH).body().path("years").get(4);
        assertThat(year.path("version").asInt()).isEqualTo(2);
        JsonNode change = clients.of(provider.staff(Provider.MANAGER))
                .get("/api/v1/audit?type=PRODUCTION_CALENDAR&id=2028")
                .body()
                .at("/items/0");
        assertThat(change.path("by").asText()).isEqualTo("admin");
        assertThat(change.at("/before/days").asText()).contains("2028-05-03,transferred_off");
        assertThat(change.at("/after/days").asText()).doesNotContain("2028-05-03");
    }

    @Test
    void yearsFollowOneAnother() {
        JsonNode gap =
                send(PATH + "?dryRun=true", DecreedYears.file(2029)).body().at("/problems/0");
        assertThat(gap.has("line")).as("it is about the whole file").isFalse();
        assertThat(gap.path("message").asText())
                .isEqualTo("Нет календаря на 2028 год. Сначала загрузите его: годы идут подряд.");
        assertThat(send(LOAD, YEAR_2028 + DecreedYears.lines(2029)).status()).isEqualTo(200);
        assertThat(lastKnownYear()).isEqualTo(2029);
    }

    /** Edge rule: after the production calendar's last year weekdays and the fixed holidays count, marked provisional. */
    @Test
    @Proves(Term.PROVISIONAL)
    void aDeadlineAfterTheLastKnownYearIsProvisionalInNumbersAndWords() {
        ApiClient customer = clients.contactWith(SupportPackage.BASIC);
        time.travelTo(Instant.parse("2027-12-30T17:00:00+03:00"));
        ApiClient.Answer ticket = customer.post("/api/v1/tickets", Requests.incident(1));

        JsonNode clock = customer.get(
                        "/api/v1/tickets/" + ticket.body().path("number").asText() + "/clocks")
                .body()
                .get(0);

        assertThat(clock.path("dueAt").asText())
                .as("two hours of the 30th, the 31st is off by decree, then after the holidays")
                .isEqualTo("2028-01-12T17:00:00+03:00");
        assertThat(ticket.body().at("/clocks/0/provisional").asBoolean()).isTrue();
        assertThat(clock.path("provisional").asBoolean()).isTrue();
        assertThat(clock.at("/receipt/provisional").asBoolean()).isTrue();
        assertThat(clock.at("/receipt/explanation").asText()).contains("Срок предварительный");

        send(LOAD, YEAR_2028);

        JsonNode later = customer.get(
                        "/api/v1/tickets/" + ticket.body().path("number").asText() + "/clocks")
                .body()
                .get(0);
        assertThat(later.path("dueAt"))
                .as("a running ticket keeps its calendar")
                .isEqualTo(clock.path("dueAt"));
        assertThat(later.at("/receipt/calendarVersion").asInt()).isOne();
    }

    @Test
    void whatIsNoSuchFileIsSaid() {
        assertThat(send(LOAD, "day;off\n2028-01-01;x").errorOf("line 1")).contains("date,kind,transferred_from,note");
        assertThat(send(LOAD, "").errorOf("file")).isEqualTo("Заполните это поле.");
        assertThat(admin.sendFile(LOAD, "2028.csv", "дата".getBytes(Charset.forName("windows-1251")))
                        .errorOf("file"))
                .contains("UTF-8");
        assertThat(send(LOAD, YEAR_2028 + "\n".repeat(300_000)).errorOf("file")).contains("слишком велик");
        assertThat(send(PATH, YEAR_2028).errorOf("note")).isEqualTo("Заполните это поле.");
        assertThat(admin.post(PATH, "{}").status()).isEqualTo(415);
        assertThat(lastKnownYear()).isEqualTo(2027);
    }

    @Test
    void nobodyElseLoadsAYear() {
        var refused = clients.of(provider.staff(Provider.MANAGER)).sendFile(LOAD, "2028.csv", bytes(YEAR_2028));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(lastKnownYear()).isEqualTo(2027);
    }

    private ApiClient.Answer send(String path, String csv) {
        return admin.sendFile(path, "2028.csv", bytes(csv));
    }

    private int lastKnownYear() {
        return engineer.get(PATH).body().path("lastKnownYear").asInt();
    }

    private int version(String calendar) {
        return engineer.get("/api/v1/calendars/" + calendar)
                .body()
                .path("version")
                .asInt();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
