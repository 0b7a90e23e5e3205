package io.opora.metrics;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/** {@code /actuator/prometheus}: the page that Prometheus reads, counted anew each time. */
@Component
@WebEndpoint(id = "prometheus")
class PrometheusEndpoint {

    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";

    private final Meters meters;
    private final Figures figures;

    PrometheusEndpoint(Meters meters, Figures figures) {
        this.meters = meters;
        this.figures = figures;
    }

    @ReadOperation(produces = TEXT)
    String page() {
        return meters.page(figures.read());
    }
}
