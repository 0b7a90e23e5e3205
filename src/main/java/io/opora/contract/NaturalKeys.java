package io.opora.contract;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets only one transaction at a time decide whether a name, number or address is free. */
@Component
class NaturalKeys {

    private final JdbcClient jdbc;

    NaturalKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction holds the key, in whatever case it is written, and holds it until this one ends. */
    void lock(String kind, String key) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(kind + ' ' + key.toLowerCase(Locale.ROOT))
                .query(Integer.class)
                .single();
    }
}
