package io.opora.nodes;

import io.opora.OporaApplication;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application as it is in production, but for its clock. */
class NodeMain {

    public static void main(String[] arguments) {
        new SpringApplication(OporaApplication.class, NodeMain.class).run(arguments);
    }

    @Bean
    @Primary
    Clock shiftedClock(@Value("${opora.nodes.clock}") Path file) {
        return new ShiftedClock(file);
    }
}
