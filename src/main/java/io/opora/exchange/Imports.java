package io.opora.exchange;

import io.opora.contract.NaturalKeys;
import io.opora.refusal.Finding;
import io.opora.refusal.WrongFields;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files into master data, all or nothing. A dry run does everything and takes it back, so that it finds exactly what the
 * import would find.
 */
@Service
public class Imports {

    private final Exchanges exchanges;
    private final NaturalKeys keys;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    Imports(Exchanges exchanges, NaturalKeys keys, EntityManager entities, PlatformTransactionManager transactions) {
        this.exchanges = exchanges;
        this.keys = keys;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * To be asked before a file is read into memory.
     *
     * @param bytes the file's size
     * @param by    the staff member's user id
     * @throws io.opora.refusal.NotPermitted when the person may not change this kind
     * @throws WrongFields                   when the file is too large
     */
    public void admit(ExchangeKind kind, long bytes, String by) {
        exchanges.forChanging(kind, by);
        ImportFile.checkSize(bytes);
    }

    /**
     * Says what importing this file would do; changes nothing.
     *
     * @param by the staff member's user id
     * @throws io.opora.refusal.NotPermitted when the person may not change this kind
     */
    public ImportReport check(ExchangeKind kind, ImportFile file, String by) {
        Exchange exchange = exchanges.forChanging(kind, by);
        ImportRun run = new ImportRun(by, this::forget);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            run(exchange, file.grid(), run);
        });
        return new ImportReport(kind, true, List.copyOf(run.lines()), List.copyOf(run.problems()));
    }

    /**
     * Imports the file.
     *
     * @throws io.opora.refusal.NotPermitted when the person may not change this kind
     * @throws WrongFields                   when anything is wrong, with all of it; then nothing was changed
     */
    public ImportReport run(ExchangeKind kind, ImportFile file, String by) {
        Exchange exchange = exchanges.forChanging(kind, by);
        ImportRun run = new ImportRun(by, this::forget);
        transaction.executeWithoutResult(status -> {
            run(exchange, file.grid(), run);
            if (!run.problems().isEmpty()) {
                throw new ImportRefused(run.problems(), exchange.columns());
            }
        });
        return new ImportReport(kind, false, List.copyOf(run.lines()), List.of());
    }

    private void run(Exchange exchange, Grid grid, ImportRun run) {
        Headings headings = new Headings(grid.rows().get(0), exchange);
        run.problems().addAll(headings.problems());
        if (!headings.problems().isEmpty()) {
            return;
        }
        List<Line> lines = new ArrayList<>();
        grid.rows().subList(1, grid.rows().size()).forEach(row -> lines.add(headings.line(row)));
        try {
            keys.lockAll();
            exchange.run(lines, run);
            entities.flush();
        } catch (DataAccessException | jakarta.persistence.PersistenceException meanwhile) {
            // Every rule is checked before; what is left is somebody else's change at the same time.
            run.problems().add(LineProblem.of(0, new Finding(UnreadableFile.FIELD, "exchange.conflict")));
        }
    }

    /** Each query looks through all that is loaded: what was done with is written and let go. */
    private void forget() {
        entities.flush();
        entities.clear();
    }
}
