package io.opora.model;

import io.opora.contract.Channel;
import io.opora.testing.Provider;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.DeadlineTalks;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.Restoration;
import io.opora.ticket.Solutions;
import io.opora.ticket.Upgrades;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What people may do with a ticket at any moment. What is not possible then is refused, and nothing has happened. */
class Deeds {

    private static final int ATTEMPTS = 6;
    private static final List<IncidentAnswers> ANSWERS = List.of(
            new IncidentAnswers(true, Failing.MAIN, false),
            new IncidentAnswers(false, Failing.MAIN, true),
            new IncidentAnswers(false, Failing.AUXILIARY, true),
            new IncidentAnswers(false, Failing.NONE, true));

    private final Provider provider;
    private final TimeTravel time;
    private final Cancellation cancellation;
    private final Map<String, Deed> deeds = new LinkedHashMap<>();
    private final List<String> names;
    private final Set<String> done = new TreeSet<>();

    Deeds(
            Provider provider,
            TimeTravel time,
            Conversation conversation,
            Solutions solutions,
            Cancellation cancellation,
            Downgrades downgrades,
            DeadlineTalks deadlines,
            Upgrades upgrades,
            Reclassifications reclassifications) {
        this.provider = provider;
        this.time = time;
        this.cancellation = cancellation;
        deeds.put("minutes pass", (number, customer, random) -> pass(Duration.ofMinutes(1 + random.nextInt(120))));
        deeds.put("days pass", (number, customer, random) -> pass(Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60))));
        deeds.put(
                "ask",
                (number, customer, random) -> conversation.ask(number, "Какая версия?", Channel.CABINET, engineer()));
        deeds.put("reply", (number, customer, random) -> conversation.reply(number, "7.24", Channel.CABINET, customer));
        deeds.put(
                "answer",
                (number, customer, random) -> conversation.answer(number, "Смотрим.", Channel.CABINET, engineer()));
        deeds.put(
                "propose solution",
                (number, customer, random) -> solutions.propose(number, "Обновите.", Channel.CABINET, engineer()));
        deeds.put("accept solution", (number, customer, random) -> solutions.accept(number, customer));
        deeds.put("reject solution", (number, customer, random) -> solutions.reject(number, "Не помогло", customer));
        deeds.put(
                "propose downgrade",
                (number, customer, random) -> downgrades.propose(
                        number, new Restoration(answers(random), "Карточки открываются", null), engineer()));
        deeds.put("accept downgrade", (number, customer, random) -> downgrades.accept(number, null, customer));
        deeds.put(
                "dispute downgrade",
                (number, customer, random) -> downgrades.dispute(number, "Отчёты не работают", customer));
        deeds.put(
                "decide dispute",
                (number, customer, random) ->
                        downgrades.decideDispute(number, random.nextBoolean(), "Проверили", lead()));
        deeds.put("withdraw downgrade", (number, customer, random) -> downgrades.withdraw(number, "Рано", engineer()));
        deeds.put(
                "offer deadline",
                (number, customer, random) ->
                        deadlines.offer(number, ahead(random), "К релизу", either(customer, random)));
        deeds.put(
                "accept deadline",
                (number, customer, random) -> deadlines.accept(number, null, null, either(customer, random)));
        deeds.put(
                "counter deadline",
                (number, customer, random) ->
                        deadlines.counter(number, ahead(random), "Раньше", either(customer, random)));
        deeds.put(
                "decline deadline",
                (number, customer, random) -> deadlines.decline(number, "Не успеем", either(customer, random)));
        deeds.put(
                "upgrade",
                (number, customer, random) -> upgrades.upgrade(number, answers(random), "Стало хуже", engineer()));
        deeds.put(
                "reclassify",
                (number, customer, random) ->
                        reclassifications.reclassify(number, answers(random), "Ошиблись", engineer()));
        deeds.put(
                "give view",
                (number, customer, random) ->
                        reclassifications.giveView(number, random.nextBoolean(), "Согласны", customer));
        deeds.put(
                "decide reclassification",
                (number, customer, random) ->
                        reclassifications.decide(number, random.nextBoolean(), "Проверили", lead()));
        names = List.copyOf(deeds.keySet());
    }

    /** Looks some times for something that is possible. @return what was done, or that it was not */
    String doOne(String number, Actor customer, Random random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String name = names.get(random.nextInt(names.size()));
            try {
                deeds.get(name).take(number, customer, random);
                done.add(name);
                return name + " at " + time.instant();
            } catch (NotPossibleNow refused) {
                // Nothing happened: something else is tried.
            }
        }
        return "nothing was possible";
    }

    /** Whatever is still open ends, so that no timer of it disturbs the next life. */
    void end(String number, Actor customer) {
        try {
            cancellation.cancel(number, "Не нужно", customer);
        } catch (NotPossibleNow ended) {
            done.add("ended before");
        }
    }

    /** All but what needs three others before it: a lead's decision about a priority, once the customer was heard. */
    Set<String> commonOnes() {
        Set<String> common = new TreeSet<>(deeds.keySet());
        common.remove("decide reclassification");
        return common;
    }

    Set<String> done() {
        return done;
    }

    private void pass(Duration duration) {
        time.travelToFiring(time.instant().plus(duration));
    }

    private Instant ahead(Random random) {
        return time.instant().plus(Duration.ofMinutes(1 + random.nextInt(10 * 24 * 60)));
    }

    private static IncidentAnswers answers(Random random) {
        return ANSWERS.get(random.nextInt(ANSWERS.size()));
    }

    private Actor either(Actor customer, Random random) {
        return random.nextBoolean() ? customer : engineer();
    }

    private Actor engineer() {
        return provider.staff(Provider.ENGINEER);
    }

    private Actor lead() {
        return provider.staff(Provider.LEAD);
    }

    private interface Deed {
        void take(String number, Actor customer, Random random);
    }
}
