package io.opora.bench.bare;

/** How much the engine remembers. */
public enum History {
    /** Everything: as the engine is delivered. */
    FULL("full history"),
    /** The application's level. */
    OPORA("our history");

    private final String words;

    History(String words) {
        this.words = words;
    }

    /** For the table. */
    public String words() {
        return words;
    }
}
