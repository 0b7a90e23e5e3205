package io.opora.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same ids on each machine, so that bookmarks and scripts for the demo keep working. */
final class DemoIds {

    private DemoIds() {}

    static UUID customer(String name) {
        return named("customer/" + name);
    }

    static UUID contact(String email) {
        return named("contact/" + email);
    }

    static UUID contract(String number) {
        return named("contract/" + number);
    }

    static UUID system(String customer, String name) {
        return named("system/" + customer + "/" + name);
    }

    private static UUID named(String path) {
        return UUID.nameUUIDFromBytes(("opora-demo/" + path).getBytes(StandardCharsets.UTF_8));
    }
}
