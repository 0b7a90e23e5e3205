package io.opora.bench.sql;

/** On whose account a statement goes. */
enum Origin {
    OURS("ours"),
    LOOK_UP("engine: look-up"),
    FLUSH("engine: flush"),
    HISTORY("engine: history"),
    RIGHTS("engine: identity and rights"),
    JOBS("engine: jobs");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
