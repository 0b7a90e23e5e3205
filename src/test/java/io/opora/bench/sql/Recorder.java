package io.opora.bench.sql;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;

/** Notes what goes through the connections while a step is under way. */
class Recorder implements QueryExecutionListener, MethodExecutionListener {

    private final MappedStatements mapped = new MappedStatements();
    private final Queue<Statement> statements = new ConcurrentLinkedQueue<>();
    private final Map<Step, AtomicInteger> commits = new EnumMap<>(Step.class);
    private volatile @Nullable Step step;

    /** Forgets what an earlier life left. */
    void begin() {
        statements.clear();
        for (Step each : Step.values()) {
            commits.put(each, new AtomicInteger());
        }
    }

    void enter(Step next) {
        step = next;
    }

    void leave() {
        step = null;
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    int commits(Step of) {
        return commits.get(of).get();
    }

    MappedStatements mapped() {
        return mapped;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        boolean autoCommit = isAutoCommit(execution);
        for (QueryInfo query : queries) {
            Issuer issuer = Issuer.of(query.getQuery(), mapped.names());
            String text = ShortText.of(query.getQuery());
            Statement statement = new Statement(issuer.beside() ? null : step, issuer, text, 0, autoCommit);
            statements.add(
                    statement.writes()
                            ? new Statement(
                                    statement.step(),
                                    issuer,
                                    text,
                                    rows(execution, query.getParametersList().size()),
                                    autoCommit)
                            : statement);
        }
    }

    private static int rows(ExecutionInfo execution, int parameters) {
        if (execution.getResult() instanceof int[] counts) {
            int sum = 0;
            for (int count : counts) {
                sum += count < 0 ? 1 : count;
            }
            return sum;
        }
        return execution.getResult() instanceof Integer count ? count : Math.max(1, parameters);
    }

    private static boolean isAutoCommit(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection().getAutoCommit();
        } catch (SQLException closed) {
            return false;
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext context) {}

    @Override
    public void afterMethod(MethodExecutionContext context) {
        Step current = step;
        if (current != null
                && context.getTarget() instanceof java.sql.Connection
                && context.getMethod().getName().equals("commit")
                && !Issuer.of("", mapped.names()).beside()) {
            commits.get(current).incrementAndGet();
        }
    }
}
