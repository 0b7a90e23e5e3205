package io.opora.bench.bare;

/** How much the engine remembers. */
public enum History {
    /** Everything: as the engine is delivered. */
    FULL,
    /** The application's level. */
    OPORA
}
