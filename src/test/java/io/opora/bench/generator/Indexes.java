package io.opora.bench.generator;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes indexes away while a table is filled, and builds them anew: sorting is quicker than inserting one by one. */
class Indexes {

    private static final String DROPPABLE = """
            select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
              from pg_index i
             where i.indrelid = any (?::regclass[]) and not i.indisprimary
               and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""";

    private final JdbcTemplate jdbc;

    Indexes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how to build them again */
    List<String> drop(List<String> tables) {
        List<Map<String, Object>> found = jdbc.queryForList(DROPPABLE, (Object) tables.toArray(String[]::new));
        found.forEach(index -> jdbc.execute("drop index " + index.get("name")));
        return found.stream().map(index -> index.get("definition").toString()).toList();
    }
}
