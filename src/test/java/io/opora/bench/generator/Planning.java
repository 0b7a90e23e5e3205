package io.opora.bench.generator;

import io.opora.bench.generator.ClockMould.Row;
import io.opora.contract.SupportPackage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which mould is copied to which customer and time: the same plan for the same moulds and the same present. */
class Planning {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final int DAYS_BACK = 3 * 365;
    private static final int LONGEST_MINUTES = 5 * 24 * 60;
    private static final int LONGEST_OPEN_HOURS = 30 * 24;
    private static final int ATTEMPTS = 60;

    /** A few customers ask most: the tickets of the first hundredth are about a sixth of all. */
    private static final double SKEW = 2.5;

    /** So long no clock of an open ticket reaches a milestone, and whoever measures is alone. */
    private static final Duration QUIET = Duration.ofHours(24);

    private final Random random;
    private final List<Mould> moulds;
    private final int clients;
    private final Instant now;

    /** @param seed the same for the same plan */
    Planning(List<Mould> moulds, int clients, long seed) {
        this.moulds = moulds;
        this.clients = clients;
        this.random = new Random(seed);
        this.now = moulds.stream()
                .map(mould -> mould.origin().plus(mould.lasted()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** @param stretch how many times as long as its mould the ticket takes, a whole number so that nothing is rounded */
    record Copy(Mould mould, int client, Instant at, int stretch, List<Row> clocks) {

        @Nullable
        Instant dueAt() {
            return clocks.stream()
                    .filter(Row::isRunning)
                    .map(Row::dueAt)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** What the client has bought: the ones that ask most the most. */
    static SupportPackage sold(int client, int clients) {
        if (client * 20 < clients || client % 9 == 0) {
            return SupportPackage.PREMIUM;
        }
        return client % 3 == 0 ? SupportPackage.BUSINESS : SupportPackage.BASIC;
    }

    /** In the order in which they are registered. */
    List<Copy> plan(int open, int ended) {
        List<Copy> all = new ArrayList<>(open + ended);
        List<Mould> going =
                moulds.stream().filter(mould -> mould.journey().isOpen()).toList();
        for (int i = 0; i < open; i++) {
            // Each of them, however few are asked for.
            Mould mould = i < going.size() ? going.get(i) : drawn(going);
            all.add(openCopy(mould));
        }
        List<Mould> over =
                moulds.stream().filter(mould -> !mould.journey().isOpen()).toList();
        for (int i = 0; i < ended; i++) {
            all.add(endedCopy(drawn(over)));
        }
        all.sort(Comparator.comparing(Copy::at));
        return all;
    }

    private Mould drawn(List<Mould> choice) {
        SupportPackage sold = sold(client(), clients);
        List<Mould> fitting = choice.stream()
                .filter(mould -> mould.journey().supportPackage() == sold)
                .toList();
        int point = random.nextInt(
                fitting.stream().mapToInt(mould -> mould.journey().weight()).sum());
        for (Mould mould : fitting) {
            point -= mould.journey().weight();
            if (point < 0) {
                return mould;
            }
        }
        throw new AssertionError();
    }

    private int client() {
        return (int) (clients * Math.pow(random.nextDouble(), SKEW));
    }

    private int clientOf(Mould mould) {
        for (int client = client(); ; client = client()) {
            if (sold(client, clients) == mould.journey().supportPackage()) {
                return client;
            }
        }
    }

    private Copy openCopy(Mould mould) {
        double hours = LONGEST_OPEN_HOURS * random.nextDouble();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++, hours = hours * 0.7) {
            Instant at = mould.origin().minus((long) (hours * 3600), ChronoUnit.SECONDS);
            Optional<List<Row>> clocks = clocks(mould, at, 1);
            if (clocks.isPresent()) {
                return new Copy(mould, clientOf(mould), at, 1, clocks.get());
            }
        }
        throw new IllegalStateException("A clock has its milestone too soon: " + mould.journey());
    }

    private Copy endedCopy(Mould mould) {
        int minutes = LONGEST_MINUTES;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++, minutes = Math.max(30, minutes / 2)) {
            int stretch = stretch(mould, minutes);
            Instant at = workingMoment();
            Optional<List<Row>> clocks = clocks(mould, at, stretch);
            if (clocks.isPresent()
                    && at.plus(mould.lasted().multipliedBy(stretch)).isBefore(now)) {
                return new Copy(mould, clientOf(mould), at, stretch, clocks.get());
            }
        }
        throw new IllegalStateException("No time in three years fits " + mould);
    }

    private int stretch(Mould mould, int minutes) {
        if (!mould.isStretchable() || mould.lasted().isZero()) {
            return 1;
        }
        long wanted = Duration.ofMinutes(5 + random.nextInt(minutes)).toMillis();
        return (int) Math.max(1, wanted / mould.lasted().toMillis());
    }

    private Instant workingMoment() {
        while (true) {
            ZonedDateTime at = now.atZone(MOSCOW)
                    .minusDays(1 + random.nextInt(DAYS_BACK))
                    .withHour(random.nextInt(24))
                    .withMinute(random.nextInt(60))
                    .plusSeconds(random.nextInt(60));
            boolean weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean office = !weekend && at.getHour() >= 9 && at.getHour() < 19;
            if (office || random.nextInt(8) == 0) {
                return at.toInstant();
            }
        }
    }

    private Optional<List<Row>> clocks(Mould mould, Instant at, int stretch) {
        UnaryOperator<Instant> move =
                instant -> at.plus(Duration.between(mould.origin(), instant).multipliedBy(stretch));
        List<Row> rows = new ArrayList<>();
        for (ClockMould clock : mould.clocks()) {
            Optional<Row> row = clock.at(move, now.plus(QUIET));
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.add(row.get());
        }
        return Optional.of(rows);
    }
}
