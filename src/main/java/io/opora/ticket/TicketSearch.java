package io.opora.ticket;

import java.util.List;
import org.springframework.data.domain.Pageable;

/** Finds tickets by what people ask for. */
interface TicketSearch {

    /** One page in its order; what has no value comes last, whichever way it is sorted. */
    List<Ticket> search(TicketQuery query, Pageable page);

    /** How many there are; once there are {@code most} it stops counting. */
    long count(TicketQuery query, int most);
}
