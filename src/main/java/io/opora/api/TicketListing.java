package io.opora.api;

import io.opora.staff.StaffGroups;
import io.opora.ticket.TicketQuery;
import io.opora.ticket.TicketStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** The parameters of a list of tickets, read and checked. */
record TicketListing(TicketQuery query, Pageable page) {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST_TEXT = 200;

    /** Any status but the final ones. */
    private static final String OPEN = "OPEN";

    /** The queues of the reader's own groups. */
    private static final String MINE = "mine";

    private static final List<String> STATUS_WORDS = Stream.concat(
                    Stream.of(OPEN), Arrays.stream(TicketStatus.values()).map(Enum::name))
            .toList();

    private static final List<String> QUEUE_WORDS =
            Stream.concat(Stream.of(MINE), StaffGroups.ALL.stream().sorted()).toList();

    private static final Pattern COMMA = Pattern.compile(",");
    private static final String DESCENDING = ",desc";
    private static final String ASCENDING = ",asc";

    /** What a client may sort by, and the ticket's property behind it. */
    private static final Map<String, String> SORTABLE =
            Map.of("number", "id", "registeredAt", "registeredAt", "dueAt", "dueAt", "priority", "priority");

    /**
     * @param ownQueues the groups of the reader
     * @throws BadInput with everything that is wrong
     */
    static TicketListing of(
            @Nullable List<String> statuses,
            @Nullable String customer,
            @Nullable String queue,
            Set<String> ownQueues,
            @Nullable String text,
            @Nullable String page,
            @Nullable String size,
            @Nullable String sort) {
        Findings findings = new Findings();
        Values values = new Values(findings);
        Set<TicketStatus> chosen = statuses(statuses == null ? List.of() : statuses, values);
        Set<String> queues = queue == null ? null : queues(queue, ownQueues, values);
        UUID customerId = customer == null ? null : values.uuid("customer", customer);
        String part = text == null ? null : values.text("q", text, LONGEST_TEXT);
        Integer number = page == null ? Integer.valueOf(0) : values.number("page", page, 0, LAST_PAGE);
        Integer items = size == null ? Integer.valueOf(DEFAULT_SIZE) : values.number("size", size, 1, LARGEST_SIZE);
        Sort order = order(sort == null ? "-number" : sort, findings);
        findings.refuseIfAny();
        return new TicketListing(
                new TicketQuery(chosen, customerId, queues, part),
                PageRequest.of(
                        number == null ? 0 : number,
                        items == null ? DEFAULT_SIZE : items,
                        // Two tickets may be due at once; the pages need one order of all.
                        order.and(Sort.by(Sort.Direction.DESC, "id"))));
    }

    private static Set<TicketStatus> statuses(List<String> names, Values values) {
        Set<TicketStatus> statuses = EnumSet.noneOf(TicketStatus.class);
        names.stream()
                .flatMap(COMMA::splitAsStream)
                .filter(name -> !name.isBlank())
                .map(String::strip)
                .forEach(name -> statuses.addAll(status(name, values)));
        return statuses;
    }

    private static Set<TicketStatus> status(String name, Values values) {
        String word = values.word("status", name, STATUS_WORDS);
        if (word == null) {
            return Set.of();
        }
        return word.equals(OPEN) ? TicketStatus.open() : Set.of(TicketStatus.valueOf(word));
    }

    private static Set<String> queues(String name, Set<String> own, Values values) {
        String word = values.word("queue", name, QUEUE_WORDS);
        if (word == null) {
            return Set.of();
        }
        return word.equals(MINE) ? own : Set.of(word);
    }

    private static Sort order(String sort, Findings findings) {
        boolean descending = sort.startsWith("-") || sort.endsWith(DESCENDING);
        String name = sort.replaceFirst("^-", "").replaceFirst("(" + DESCENDING + "|" + ASCENDING + ")$", "");
        String property = SORTABLE.get(name);
        if (property == null) {
            findings.add(
                    "sort",
                    "field.unknown-value",
                    Values.echo(sort),
                    SORTABLE.keySet().stream()
                            .sorted()
                            .reduce((a, b) -> a + ", " + b)
                            .orElseThrow());
            return Sort.unsorted();
        }
        return Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, property);
    }
}
