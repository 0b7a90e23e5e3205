package io.opora.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a figure came to in several rounds. */
record Spread(double least, double median, double most) {

    /** @param rounds an odd number of them */
    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** The median under the figure's name, and the range without goals. */
    List<Figure> figures(Figure median) {
        return List.of(
                median,
                Figure.of(median.part(), median.what() + ", least of the rounds", least, median.unit()),
                Figure.of(median.part(), median.what() + ", most of the rounds", most, median.unit()));
    }
}
