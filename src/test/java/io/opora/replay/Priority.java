package io.opora.replay;

/** The priority that the log's own matrix gives, and answers to Opora's three questions that lead to the same one. */
enum Priority {
    ONE(true, "MAIN", false),
    TWO(false, "MAIN", true),
    THREE(false, "AUXILIARY", true),
    FOUR(false, "NONE", true);

    private final boolean systemDown;
    private final String failing;
    private final boolean alternativeExists;

    Priority(boolean systemDown, String failing, boolean alternativeExists) {
        this.systemDown = systemDown;
        this.failing = failing;
        this.alternativeExists = alternativeExists;
    }

    /** Both high: 1; one high, one medium: 2; both medium or high and low: 3; less: 4. */
    static Priority of(int impact, int urgency) {
        return values()[Math.min(4, Math.max(1, impact + urgency - 1)) - 1];
    }

    int number() {
        return ordinal() + 1;
    }

    boolean systemDown() {
        return systemDown;
    }

    String failing() {
        return failing;
    }

    boolean alternativeExists() {
        return alternativeExists;
    }
}
