package io.opora.exchange;

import java.util.List;

/** The cells of a file, before anybody knows what they mean. Rows without any text are left out. */
record Grid(List<Row> rows) {

    /** @param number of the row's first line, counted from 1 */
    record Row(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
