package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class CourierTest {

    private static final MailSettings SETTINGS = new MailSettings(
            true,
            "a@opora.example",
            "Опора",
            "a@opora.example",
            ZoneId.of("Europe/Moscow"),
            Duration.ofSeconds(1),
            100,
            List.of(Duration.ofMinutes(1)));

    @Test
    void withoutAMailServerItSaysWhichSettingIsMissing() {
        var nothing = new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class);

        assertThatThrownBy(() -> courier(nothing).connection())
                .hasMessageContaining("spring.mail.host (SPRING_MAIL_HOST)")
                .hasMessageContaining("opora.mail.enabled=false");
    }

    @Test
    void aLetterThatCannotEvenBePutTogetherCountsAsUndelivered() {
        var nothing = new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class);
        Letter answer = LetterSamples.letter(Template.ANSWERED);
        Notification letter =
                new Notification(answer, LetterContent.write(answer), "Ответ", LetterSamples.anna(), Instant.EPOCH);
        MailConnection broken = new MailConnection(new JavaMailSenderImpl()) {
            @Override
            void send(MimeMessage message) {
                throw new IllegalStateException("no such charset");
            }
        };

        courier(nothing).deliver(letter, broken);

        assertThat(letter.asDelivery().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(letter.asDelivery().failure()).isEqualTo("no such charset");
    }

    private static Courier courier(ObjectProvider<JavaMailSenderImpl> servers) {
        return new Courier(servers, new LetterRenderer(), SETTINGS, Clock.systemUTC());
    }
}
