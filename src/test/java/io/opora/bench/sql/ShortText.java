package io.opora.bench.sql;

/** A statement without what makes it long: its columns and values. */
final class ShortText {

    private static final int LONGEST = 150;

    private ShortText() {}

    static String of(String sql) {
        String text = sql.replaceAll("\\s+", " ").strip();
        text = text.replaceFirst("(?i)^select (distinct )?.*? from ", "select … from ");
        text = text.replaceFirst("(?i)^(insert into [\\w.]+).*", "$1");
        text = text.replaceFirst("(?i)^(update [\\w.]+ (?:\\w+ )?)set .*? where ", "$1set … where ");
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + "…" + text.substring(text.length() - LONGEST / 2);
    }
}
