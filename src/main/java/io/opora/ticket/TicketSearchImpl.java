package io.opora.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;
import org.hibernate.query.NullPrecedence;
import org.hibernate.query.SortDirection;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaExpression;
import org.hibernate.query.criteria.JpaOrder;
import org.hibernate.query.criteria.JpaRoot;
import org.hibernate.query.criteria.JpaSubQuery;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Found by Spring Data by its name. */
class TicketSearchImpl implements TicketSearch {

    private final EntityManager tickets;

    TicketSearchImpl(EntityManager tickets) {
        this.tickets = tickets;
    }

    @Override
    public List<Ticket> search(TicketQuery query, Pageable page) {
        HibernateCriteriaBuilder builder = builder();
        JpaCriteriaQuery<Ticket> found = builder.createQuery(Ticket.class);
        JpaRoot<Ticket> ticket = found.from(Ticket.class);
        found.select(ticket)
                .where(conditions(query, ticket, builder))
                .orderBy(page.getSort()
                        .map(order -> order(order, ticket, builder))
                        .toList()
                        .toArray(JpaOrder[]::new));
        return tickets.createQuery(found)
                .setFirstResult((int) page.getOffset())
                .setMaxResults(page.getPageSize())
                .getResultList();
    }

    @Override
    public long count(TicketQuery query, int most) {
        HibernateCriteriaBuilder builder = builder();
        JpaCriteriaQuery<Long> counted = builder.createQuery(Long.class);
        JpaSubQuery<Tuple> found = counted.subquery(Tuple.class);
        JpaRoot<Ticket> ticket = found.from(Ticket.class);
        found.multiselect(ticket.get("id").alias("id"))
                .where(conditions(query, ticket, builder))
                .fetch(most);
        counted.select(builder.count(counted.from(found).get("id")));
        return tickets.createQuery(counted).getSingleResult();
    }

    private HibernateCriteriaBuilder builder() {
        return tickets.unwrap(Session.class).getCriteriaBuilder();
    }

    private static JpaOrder order(Sort.Order order, JpaRoot<Ticket> ticket, HibernateCriteriaBuilder builder) {
        JpaExpression<?> value = ticket.get(order.getProperty());
        if (order.isAscending()) {
            // PostgreSQL's own way is nulls last.
            return builder.asc(value);
        }
        // Asked of columns that are never null it would keep the database from reading an index backwards.
        return order.getProperty().equals("dueAt")
                ? builder.sort(value, SortDirection.DESCENDING, NullPrecedence.LAST)
                : builder.desc(value);
    }

    private static Predicate conditions(TicketQuery query, Root<Ticket> ticket, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        if (query.statuses().equals(TicketStatus.open())) {
            // The same in fewer words: the database would take the conditions for independent, and expect far too few.
            all.add(ticket.get("endedAt").isNull());
        } else if (!query.statuses().isEmpty()) {
            all.add(ticket.get("status").in(query.statuses()));
            if (TicketStatus.open().containsAll(query.statuses())) {
                // Says nothing new, but lets the database look among the open tickets only.
                all.add(ticket.get("endedAt").isNull());
            }
        }
        if (query.queues() != null) {
            all.add(ticket.get("queue").in(query.queues()));
        }
        if (query.customerId() != null) {
            all.add(builder.equal(ticket.get("customerId"), query.customerId()));
        }
        if (query.text() != null && !query.text().isBlank()) {
            all.add(containsText(query.text().strip(), ticket, builder));
        }
        return builder.and(all.toArray(Predicate[]::new));
    }

    private static Predicate containsText(String text, Root<Ticket> ticket, CriteriaBuilder builder) {
        String escaped = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        Predicate inSubject = builder.like(builder.lower(ticket.get("subject")), "%" + escaped + "%", '\\');
        return TicketNumber.parse(text.toUpperCase(Locale.ROOT))
                .map(id -> builder.or(builder.equal(ticket.get("id"), id), inSubject))
                .orElse(inSubject);
    }
}
