package io.opora.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Master data as files, as they are this moment. */
@Service
@Transactional(readOnly = true)
public class Exports {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Exchanges exchanges;
    private final Clock clock;

    Exports(Exchanges exchanges, Clock clock) {
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /**
     * @param language of the headings: English or else Russian
     * @param by       the staff member's user id
     * @throws io.opora.refusal.NotPermitted when the person may not read this kind
     */
    public ExportFile export(ExchangeKind kind, ExchangeFormat format, Locale language, String by) {
        Exchange exchange = exchanges.forReading(kind, by);
        List<List<String>> rows = new ArrayList<>();
        rows.add(exchange.columns().stream()
                .map(column -> column.title(language))
                .toList());
        exchange.export(language).forEach(values -> rows.add(row(exchange.columns(), values)));
        byte[] content = format == ExchangeFormat.CSV ? CsvFile.write(rows) : XlsxFile.write(kind.word(), rows);
        LocalDate today = LocalDate.ofInstant(clock.instant(), MOSCOW);
        return new ExportFile(kind.word() + "-" + today + format.ending(), format, content);
    }

    private static List<String> row(List<Column> columns, Map<String, @Nullable String> values) {
        return columns.stream()
                .map(column -> values.get(column.key()))
                .map(value -> value == null ? "" : Cells.guarded(value))
                .toList();
    }
}
