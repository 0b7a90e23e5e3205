package io.opora.bench.bare;

import io.opora.bench.Cpu;
import io.opora.bench.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * What the bare engine gives.
 *
 * @param perSecond tickets: a ticket's process up to its first task, and two clocks up to their timers
 * @param perTicket processor time of one of them
 */
public record BareRate(double perSecond, Cpu perTicket) {

    public static final String RATE = "tickets started";

    public List<Figure> figures(String part) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(part, RATE, perSecond, "/s"));
        figures.addAll(perTicket.figures(part, "ticket"));
        return figures;
    }
}
