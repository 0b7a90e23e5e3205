package io.opora.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.SupportPackage;
import io.opora.sla.ClockChange;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** What is logged while the engine works for a ticket bears its number. */
@OporaTest
class TicketInEngineLogsTest {

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    ConfigurableApplicationContext application;

    @Test
    void aTimersWorkBearsTheNumberOfItsTicket() {
        provider.opens();
        String number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
        List<String> numbers = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<ClockChange.MilestoneReached>> listener =
                ApplicationListener.forPayload(milestone -> numbers.add(String.valueOf(MDC.get("ticket"))));
        application.addApplicationListener(listener);
        try {
            time.travelBy(Duration.ofDays(1));
            time.fireDueJobs();
        } finally {
            application.removeApplicationListener(listener);
        }

        assertThat(numbers).isNotEmpty().containsOnly(number);
        assertThat(MDC.get("ticket")).isNull();
    }
}
