package io.opora.replay;

/** What is done with a ticket, and by whom. */
enum Action {
    REGISTER("register", true),
    ANSWER("answer", false),
    NOTE("note", false),
    ASK("ask-customer", false),
    REPLY("reply", true),
    HAND_OVER("hand-over", false),
    RESOLVE("resolve", false),
    ACCEPT("accept-solution", true),
    REJECT("reject-solution", true);

    private final String call;
    private final boolean byCustomer;

    Action(String call, boolean byCustomer) {
        this.call = call;
        this.byCustomer = byCustomer;
    }

    /** As the report and, for actions, the API call it. */
    String call() {
        return call;
    }

    boolean byCustomer() {
        return byCustomer;
    }
}
