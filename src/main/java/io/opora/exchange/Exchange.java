package io.opora.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one kind of master data goes out and comes in. */
interface Exchange {

    ExchangeKind kind();

    /** In the order of the file. */
    List<Column> columns();

    /** The keys of the columns that a file cannot do without. */
    List<String> needed();

    /** The groups whose members may export; any of the staff when there are none. */
    default String[] readers() {
        return new String[0];
    }

    /** The groups whose members may import. */
    String[] writers();

    /**
     * The values by key, in an order that an import can follow.
     *
     * @param language of yes and no: English or else Russian
     */
    List<Map<String, @Nullable String>> export(Locale language);

    /** Does what the lines ask for, through the same use cases as everything else. */
    void run(List<Line> lines, ImportRun run);
}
