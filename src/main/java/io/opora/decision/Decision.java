package io.opora.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table answered.
 *
 * @param table   the decision's id
 * @param version the deployed version that answered, kept with every promise that rests on it
 * @param rows    the outputs of each matching row by name
 */
public record Decision(String table, int version, List<Map<String, Object>> rows) {

    /** The only row that matched, where the table is meant to answer exactly once. */
    public Row single() {
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "Decision table '%s' version %d gave %d rows where one is needed: check its rules and hit policy"
                            .formatted(table, version, rows.size()));
        }
        return new Row(rows.get(0));
    }

    public List<Row> all() {
        return rows.stream().map(Row::new).toList();
    }

    /** One matching row; its cells by the output's name. */
    public record Row(Map<String, Object> cells) {

        /** @throws IllegalStateException when the cell is empty */
        public String text(String output) {
            return find(output).map(Object::toString).orElseThrow(() -> empty(output));
        }

        /** @throws IllegalStateException when the cell is empty or no number */
        public int number(String output) {
            return find(output)
                    .filter(Number.class::isInstance)
                    .map(value -> ((Number) value).intValue())
                    .orElseThrow(() -> empty(output));
        }

        public boolean isTrue(String output) {
            return Boolean.TRUE.equals(cells.get(output));
        }

        public boolean has(String output) {
            return find(output).isPresent();
        }

        private Optional<Object> find(String output) {
            @Nullable Object value = cells.get(output);
            return Optional.ofNullable(value);
        }

        private static IllegalStateException empty(String output) {
            return new IllegalStateException("The matching rule leaves the column '" + output + "' empty");
        }
    }
}
