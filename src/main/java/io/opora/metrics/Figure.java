package io.opora.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.List;

/**
 * Something that is counted, split by its labels.
 *
 * @param name    as Micrometer writes it: {@code opora.tickets.open}
 * @param meaning one sentence, for whoever reads the page
 */
record Figure(String name, String meaning, List<Sample> samples) {

    static Figure of(String name, String meaning, double value) {
        return new Figure(name, meaning, List.of(new Sample(Tags.empty(), value)));
    }

    record Sample(Tags labels, double value) {}
}
