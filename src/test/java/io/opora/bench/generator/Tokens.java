package io.opora.bench.generator;

/** Tokens of the HTTP API; they open nothing outside of the generated database. */
final class Tokens {

    static final String STAFF = "token-of-the-moulds";

    private Tokens() {}

    /** @param client the contact's customer */
    static String ofContact(String client) {
        return "token-of-" + client;
    }
}
