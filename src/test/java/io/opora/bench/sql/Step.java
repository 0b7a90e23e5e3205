package io.opora.bench.sql;

/** What happens in a ticket's life, in this order. */
enum Step {
    REGISTERING("registering"),
    READING("reading"),
    MILESTONE("milestone"),
    FIRST_ANSWER("first answer"),
    QUESTION("question"),
    REPLY("customer's reply"),
    SOLUTION("solution"),
    ACCEPTING("accepting");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
