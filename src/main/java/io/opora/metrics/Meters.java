package io.opora.metrics;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** This node's meters, and the page that Prometheus reads. */
class Meters {

    private static final Duration[] LATENESS = {
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private final PrometheusMeterRegistry registry;
    private final JvmGcMetrics collections;
    private final Map<String, MultiGauge> gauges = new HashMap<>();
    private final Timer lateness;

    Meters(PrometheusMeterRegistry registry, JvmGcMetrics collections) {
        this.registry = registry;
        this.collections = collections;
        this.lateness = Timer.builder("opora.milestones.lateness")
                .description("From the instant that a milestone passed to its record")
                .serviceLevelObjectives(LATENESS)
                .register(registry);
    }

    void milestoneRecorded(Duration late) {
        lateness.record(late);
    }

    /** The page with these figures; what is not among them any more is not on it. */
    synchronized String page(List<Figure> figures) {
        figures.forEach(this::take);
        return registry.scrape();
    }

    private void take(Figure figure) {
        gauges.computeIfAbsent(figure.name(), name -> MultiGauge.builder(name)
                        .description(figure.meaning())
                        .register(registry))
                .register(
                        figure.samples().stream()
                                .map(sample -> MultiGauge.Row.of(sample.labels(), sample.value()))
                                .toList(),
                        true);
    }

    void close() {
        collections.close();
        registry.close();
    }
}
