package io.opora.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.security.ApiTokens;
import io.opora.sla.ClockKind;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of facts behind a deadline, as JSON and to read. */
@OporaTest
class ReceiptApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Conversation conversation;

    @Autowired
    ApiTokens tokens;

    Clients clients;
    Actor engineer;
    Actor contact;
    ApiClient customer;
    String number;

    /** Nothing works: resolution within 12 hours around the clock, paused after an hour for two. */
    @BeforeEach
    void anHourOfWorkAndAQuestionForTwo() {
        provider.opens();
        clients = new Clients(port, provider, tokens);
        engineer = provider.staff(Provider.ENGINEER);
        contact = provider.contactWith(SupportPackage.PREMIUM);
        customer = clients.of(contact);
        number = scene.incident(contact, 1);
        time.travelBy(Duration.ofHours(1));
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
    }

    @Test
    @Proves(Term.RECEIPT)
    void aRunningClockCountsUpToItsBudget() {
        answerAfterTwoHours();
        time.travelBy(Duration.ofHours(3));

        JsonNode receipt = receipt();

        assertThat(receipt.at("/clock/ticket").asText()).isEqualTo(number);
        assertThat(receipt.at("/clock/kind").asText()).isEqualTo("RESOLUTION");
        assertThat(receipt.at("/clock/state").asText()).isEqualTo("RUNNING");
        assertThat(receipt.at("/clock/dueAt").asText()).isEqualTo("2026-03-02T23:00:00+03:00");
        assertThat(receipt.at("/contract/version").asInt()).isOne();
        assertThat(receipt.at("/contract/package").asText()).isEqualTo("PREMIUM");
        assertThat(receipt.path("rule").asText()).isEqualTo("PremiumPriority1");
        assertThat(receipt.path("calendar").asText()).isEqualTo("PREMIUM_SERVICE_HOURS");
        assertThat(receipt.path("calendarVersion").asInt()).isOne();
        assertThat(receipt.path("promise").asInt()).isZero();
        assertThat(receipt.at("/sum/budget").asText()).isEqualTo("PT12H");
        assertThat(receipt.at("/sum/counted").asText()).isEqualTo("PT4H");
        assertThat(receipt.at("/sum/ahead").asText()).isEqualTo("PT8H");
        assertThat(receipt.at("/sum/remaining").asText()).isEqualTo("PT8H");
        Duration slots = Duration.ZERO;
        for (JsonNode slot : receipt.path("slots")) {
            slots = slots.plus(Duration.parse(slot.path("length").asText()));
        }
        assertThat(slots).isEqualTo(Duration.ofHours(12));
        assertThat(receipt.path("slots"))
                .extracting(slot -> slot.path("ahead").asBoolean())
                .containsExactly(false, false, true);
        assertThat(receipt.at("/pauses/0/cause").asText()).isEqualTo("QUESTION");
        assertThat(receipt.at("/pauses/0/by").asText()).isEqualTo("Егор Инженеров");
        assertThat(receipt.at("/pauses/0/length").asText()).isEqualTo("PT2H");
        assertThat(receipt.path("promises")).hasSize(1);
        assertThat(receipt.at("/promises/0/basis").asText()).isEqualTo("TERMS");
        assertThat(receipt.path("voided")).isEmpty();
    }

    @Test
    @Proves(Term.RECEIPT)
    void aPausedClockSaysWhatIsLeft() {
        time.travelBy(Duration.ofMinutes(30));

        JsonNode receipt = receipt();

        assertThat(receipt.at("/clock/state").asText()).isEqualTo("PAUSED");
        assertThat(receipt.at("/sum/counted").asText()).isEqualTo("PT1H");
        assertThat(receipt.at("/sum/ahead").asText()).isEqualTo("PT0S");
        assertThat(receipt.at("/sum/remaining").asText()).isEqualTo("PT11H");
        assertThat(receipt.at("/pauses/0/to").isNull()).isTrue();
        assertThat(receipt.at("/pauses/0/length").asText()).isEqualTo("PT30M");
    }

    @Test
    @Proves(Term.RECEIPT)
    void aLateClockSaysHowLate() {
        answerAfterTwoHours();
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(15)));

        JsonNode receipt = receipt();

        assertThat(receipt.at("/clock/breachedAt").asText()).isEqualTo("2026-03-02T23:00:00+03:00");
        assertThat(receipt.at("/sum/counted").asText()).isEqualTo("PT13H");
        assertThat(receipt.at("/sum/remaining").asText()).isEqualTo("-PT1H");
        assertThat(receipt.at("/promises/0/outcome").asText()).isEqualTo("BREACHED");
    }

    @Test
    void theSamePageIsThereToReadInBothLanguages() {
        answerAfterTwoHours();

        var russian = customer.get(path(), "Accept", "text/plain");
        var english =
                customer.get(path(), "Accept", "text/plain;q=0.9, application/json;q=0.5", "Accept-Language", "en");

        assertThat(russian.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(russian.text())
                .startsWith("Расчёт срока: обращение " + number + ", решение, цикл 1\nДоговор Д-")
                .contains("12 ч по календарю «Часы обслуживания, Премиум» версии 1 (строка PremiumPriority1 таблицы")
                .contains("Сумма: отсчитано 1 ч + впереди 11 ч = 12 ч; обещано 12 ч.")
                .contains("вопрос клиенту; Егор Инженеров")
                .contains("Срок: пн 02.03.2026 23:00.");
        assertThat(english.text())
                .startsWith("Deadline receipt: ticket " + number + ", resolution, cycle 1\nContract ")
                .contains("Sum: 1 h counted + 11 h ahead = 12 h; promised 12 h.")
                .contains("Mon 02.03.2026 10:00 – Mon 02.03.2026 12:00  2 h  question to the customer; Егор Инженеров")
                .contains("1. Mon 02.03.2026 09:00 by the contract: priority 1, 12 h by the calendar");
        assertThat(customer.get(path(), "Accept", "*/*").body().has("sum")).isTrue();
    }

    @Test
    @Proves(Term.RECEIPT)
    void anAgreedDeadlineSaysSinceWhenItCountsAndAddsUpToTheSecond() {
        number = scene.incident(contact, 3);
        time.travelBy(Duration.ofSeconds(610).plusMillis(45));
        clients.engineer()
                .act(number, "offer-deadline", "{'dueAt': '2026-03-27T18:00:00+03:00', 'reason': 'Выйдет в 7.25.'}");
        customer.act(number, "decide-deadline", "{'decision': 'ACCEPT'}");
        time.travelBy(Duration.ofMinutes(1));

        JsonNode receipt = receipt();

        assertThat(receipt.path("countedFrom").asText()).isEqualTo("2026-03-02T10:10:10.045+03:00");
        assertThat(receipt.path("budget").asText())
                .isEqualTo(receipt.at("/sum/budget").asText());
        assertThat(receipt.at("/slots/0/from").asText())
                .isEqualTo(receipt.path("countedFrom").asText());
        assertThat(receipt.path("explanation").asText())
                .startsWith("Согласован срок пт 27.03.2026 18:00; паузы сдвигают его по календарю ")
                .contains("Часы запущены пн 02.03.2026 10:00 (Москва).")
                .contains("Это обещание отсчитывается с пн 02.03.2026 10:10.")
                .doesNotContain("agreed-deadline");
        assertThat(customer.get(path(), "Accept", "text/plain").text())
                .contains("Это обещание отсчитывается с пн 02.03.2026 10:10:10,045.")
                .contains("пн 02.03.2026 10:10:10,045 – пн 02.03.2026 10:11:10,045  1 мин")
                .contains(" раб. дн. (это ")
                .contains("пакет Премиум");
    }

    @Test
    void itIsForWhoeverMaySeeTheTicket() {
        assertThat(clients.engineer().get(path()).status()).isEqualTo(200);
        assertThat(clients.contactWith(SupportPackage.BASIC).get(path()).status())
                .isEqualTo(404);
        String of = "/api/v1/tickets/" + number + "/clocks/";
        assertThat(customer.get(of + UUID.randomUUID() + "/receipt").status()).isEqualTo(404);
        assertThat(customer.get(of + "7/receipt").status()).isEqualTo(400);
    }

    private void answerAfterTwoHours() {
        time.travelBy(Duration.ofHours(2));
        conversation.reply(number, "Версия 7.24", Channel.CABINET, contact);
    }

    private JsonNode receipt() {
        return customer.get(path()).body();
    }

    private String path() {
        return "/api/v1/tickets/" + number + "/clocks/"
                + scene.clock(number, ClockKind.RESOLUTION).id() + "/receipt";
    }
}
