package io.opora.exchange;

/** What is the most that a file may bring: enough for every provider, too little to choke on. */
final class Limits {

    static final int MEGABYTE = 1024 * 1024;
    static final int LARGEST_FILE = 5 * MEGABYTE;
    static final int LARGEST_UNPACKED = 60 * MEGABYTE;
    static final int MOST_ENTRIES = 200;
    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 20_000;

    private Limits() {}

    /** @throws io.opora.refusal.WrongFields when the rows are too many or too wide */
    static void check(int rows, int cells) {
        if (rows > MOST_ROWS + 1) {
            throw UnreadableFile.because("too-many-rows", MOST_ROWS);
        }
        if (cells > MOST_COLUMNS) {
            throw UnreadableFile.because("too-many-columns", MOST_COLUMNS);
        }
    }
}
