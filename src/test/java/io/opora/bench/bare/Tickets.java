package io.opora.bench.bare;

import com.zaxxer.hikari.HikariDataSource;
import io.opora.process.engine.HistoryLevels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine, and as many tickets as it gives. */
class Tickets implements AutoCloseable {

    private static final int AT_ONCE = 8;

    private static final List<String> RESOURCES = List.of(
            "bpmn/ticket.bpmn",
            "bpmn/sla-clock.bpmn",
            "bpmn/entitlement.dmn",
            "bpmn/escalation.dmn",
            "bpmn/priority.dmn",
            "bpmn/routing.dmn",
            "bpmn/service-level.dmn",
            "bpmn/waiting-periods.dmn");

    private final HikariDataSource database = new HikariDataSource();
    private final ProcessEngine engine;
    private final CommandExecutor commands;
    private final AtomicLong number = new AtomicLong(1000);

    Tickets(String url, History history) {
        database.setJdbcUrl(url);
        database.setUsername("postgres");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setBeans(DoNothing.beans());
        if (history == History.OPORA) {
            configuration.setCustomHistoryLevels(List.of(HistoryLevels.opora()));
            configuration.setHistory(HistoryLevels.opora().getName());
        }
        engine = configuration.buildProcessEngine();
        commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        var deployment = engine.getRepositoryService().createDeployment();
        RESOURCES.forEach(deployment::addClasspathResource);
        deployment.deploy();
    }

    /** @return how many were started in this time */
    int start(Duration time) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                counts.add(threads.submit(() -> startUntil(end)));
            }
            int sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    private int startUntil(long end) {
        int count = 0;
        for (; System.nanoTime() < end; count++) {
            startOne("OP-" + number.incrementAndGet());
        }
        return count;
    }

    /** One transaction, as in the application. */
    private void startOne(String ticket) {
        RuntimeService runtime = engine.getRuntimeService();
        commands.execute(context -> {
            runtime.startProcessInstanceByKey("ticket", ticket);
            runtime.startProcessInstanceByMessage("SLA clock started", ticket);
            return runtime.startProcessInstanceByMessage("SLA clock started", ticket);
        });
    }

    /** @throws IllegalStateException unless each ticket waits for its first answer, with two timers */
    void check() {
        long started = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("ticket")
                .count();
        long tasks = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("FirstAnswer")
                .count();
        long timers = engine.getManagementService().createJobQuery().timers().count();
        if (tasks != started || timers != 2 * started) {
            throw new IllegalStateException("%d tickets, %d tasks, %d timers".formatted(started, tasks, timers));
        }
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
