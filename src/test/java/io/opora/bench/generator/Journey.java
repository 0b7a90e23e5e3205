package io.opora.bench.generator;

import io.opora.contract.SupportPackage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a ticket that serves as a mould.
 *
 * @param request  the body that registers it, but for who asks
 * @param steps    one call each
 * @param isOpen   whether it goes on after the last step
 * @param weight   how many tickets in a hundred or so go this way
 */
record Journey(SupportPackage supportPackage, String request, List<Step> steps, boolean isOpen, int weight) {

    enum Step {
        ANSWER(
                "engineer",
                "messages",
                "{\"text\": \"Посмотрели: дело в правах доступа, сейчас поправим.\", \"minutes\": 20}"),
        EXPLAIN("engineer", "messages", "{\"text\": \"Права поправлены, осталось обновить роль пользователя.\"}"),
        NOTE("engineer", "messages", "{\"text\": \"Похожее было весной.\", \"visibility\": \"INTERNAL\"}"),
        ASK("engineer", "actions/ask-customer", "{\"text\": \"Какая у вас версия и что пишет журнал?\"}"),
        REPLY("contact", "messages", "{\"text\": \"Версия последняя, журнал пуст.\"}"),
        RESOLVE(
                "engineer",
                "actions/resolve",
                "{\"text\": \"Обновили роль, проверьте, пожалуйста.\", \"minutes\": 40}"),
        ACCEPT("contact", "actions/accept-solution", "{}"),
        CANCEL("contact", "actions/cancel", "{\"reason\": \"Разобрались сами.\"}");

        final boolean byContact;
        final String path;
        final String body;

        Step(String by, String path, String body) {
            this.byContact = by.equals("contact");
            this.path = path;
            this.body = body;
        }
    }

    private static final List<Step> SHORT = List.of(Step.ANSWER, Step.RESOLVE, Step.ACCEPT);
    private static final List<Step> LONG =
            List.of(Step.ANSWER, Step.NOTE, Step.ASK, Step.REPLY, Step.EXPLAIN, Step.RESOLVE, Step.ACCEPT);

    /** Received days before it is registered: all its milestones have passed then. */
    private static final String LATE =
            ", \"channel\": \"PHONE\", \"receivedReason\": \"Записали на бумаге\", \"receivedAt\": \"LONG AGO\"";

    /** The first is registered as it happens. */
    static List<Journey> all() {
        List<Journey> all = new ArrayList<>();
        for (SupportPackage sold : SupportPackage.values()) {
            List<String> requests = new ArrayList<>(
                    List.of(incident(1), incident(2), incident(3), incident(4), service("CONSULTATION")));
            if (sold != SupportPackage.BASIC) {
                requests.add(service("CONFIGURATION_CONSULTATION"));
            }
            for (String request : requests) {
                all.add(new Journey(sold, request, SHORT, false, 6));
                all.add(new Journey(sold, request, LONG, false, 8));
            }
            all.add(new Journey(sold, incident(3), List.of(Step.CANCEL), false, 5));
            all.add(new Journey(sold, incident(2) + LATE, SHORT, false, 5));
            all.addAll(open(sold));
        }
        all.add(new Journey(
                SupportPackage.BASIC, service("CONSULTATION") + ", \"channel\": \"PHONE\"", List.of(), true, 1));
        return all;
    }

    private static List<Journey> open(SupportPackage sold) {
        List<Journey> open = new ArrayList<>();
        String request = incident(3);
        if (sold != SupportPackage.PREMIUM) {
            open.add(new Journey(sold, request, List.of(), true, 4));
        }
        open.add(new Journey(sold, incident(2) + LATE, List.of(), true, 1));
        open.add(new Journey(sold, request, List.of(Step.ANSWER), true, 3));
        open.add(new Journey(sold, incident(4), List.of(Step.ANSWER, Step.NOTE, Step.EXPLAIN), true, 2));
        open.add(new Journey(sold, request, List.of(Step.ANSWER, Step.ASK), true, 2));
        open.add(new Journey(sold, request, List.of(Step.ANSWER, Step.RESOLVE), true, 2));
        if (sold != SupportPackage.BASIC) {
            open.add(new Journey(sold, service("CONFIGURATION_CONSULTATION"), List.of(Step.ANSWER), true, 2));
        }
        return open;
    }

    /** By the staff, who received it on the phone or on paper. */
    boolean isTold() {
        return request.contains("PHONE");
    }

    boolean isLate() {
        return request.contains("receivedAt");
    }

    /** @param longAgo what is registered now and was received then has been overdue for long */
    String request(Instant longAgo) {
        return request.replace("LONG AGO", longAgo.toString());
    }

    private static String service(String service) {
        return "\"service\": \"" + service + "\"";
    }

    private static String incident(int priority) {
        String answers =
                switch (priority) {
                    case 1 -> "\"systemDown\": true, \"failing\": \"MAIN\", \"alternativeExists\": false";
                    case 2 -> "\"systemDown\": false, \"failing\": \"MAIN\", \"alternativeExists\": true";
                    case 3 -> "\"systemDown\": false, \"failing\": \"AUXILIARY\", \"alternativeExists\": true";
                    default -> "\"systemDown\": false, \"failing\": \"NONE\", \"alternativeExists\": true";
                };
        return service("INCIDENT") + ", " + answers;
    }
}
