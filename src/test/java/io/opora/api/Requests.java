package io.opora.api;

/** Bodies of requests that register tickets. */
final class Requests {

    static final String TICKETS = "/api/v1/tickets";

    private Requests() {}

    /** A body that is right but for what a test changes; single quotes stand for double ones. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    /** An incident whose answers lead to this priority. */
    static String incident(int priority) {
        return incident(priority, "");
    }

    /** @param more further fields, each with a comma before it */
    static String incident(int priority, String more) {
        String answers =
                switch (priority) {
                    case 1 -> "'systemDown': true, 'failing': 'MAIN', 'alternativeExists': false";
                    case 2 -> "'systemDown': false, 'failing': 'MAIN', 'alternativeExists': true";
                    case 3 -> "'systemDown': false, 'failing': 'AUXILIARY', 'alternativeExists': true";
                    default -> "'systemDown': false, 'failing': 'NONE', 'alternativeExists': true";
                };
        return json("{'subject': 'Не проводятся документы', 'description': 'С утра ошибка.', 'service': 'INCIDENT', "
                + answers + more + "}");
    }
}
