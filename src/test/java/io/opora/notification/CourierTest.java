package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class CourierTest {

    @Test
    void withoutAMailServerItSaysWhichSettingIsMissing() {
        var nothing = new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class);
        MailSettings settings = new MailSettings(
                true,
                "a@opora.example",
                "Опора",
                "a@opora.example",
                ZoneId.of("Europe/Moscow"),
                Duration.ofSeconds(1),
                List.of(Duration.ofMinutes(1)));

        assertThatThrownBy(() -> new Courier(nothing, settings, Clock.systemUTC()).connection())
                .hasMessageContaining("spring.mail.host (SPRING_MAIL_HOST)")
                .hasMessageContaining("opora.mail.enabled=false");
    }
}
