package io.opora.metrics;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What is measured. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    /**
     * Wrapped, so that the framework finds no registry: else it would measure each statement, filter and repository call,
     * which nobody reads and each ticket would pay for.
     */
    @Bean(destroyMethod = "close")
    Meters meters(@Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> jobThreads) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var collections = new JvmGcMetrics();
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        jobThreads.ifAvailable(
                threads -> new ExecutorServiceMetrics(threads.getThreadPoolExecutor(), "jobs", "opora", Tags.empty())
                        .bindTo(registry));
        return new Meters(registry, collections);
    }
}
