package io.opora.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.OporaApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class RequiredSettingsTest {

    @Test
    void withoutADatabaseNothingStarts() {
        assertThatThrownBy(() -> SpringApplication.run(OporaApplication.class))
                .isInstanceOfSatisfying(MissingSettingException.class, missing -> {
                    var analysis = new MissingSettingAnalyzer().analyze(missing);
                    assertThat(analysis.getDescription()).contains("spring.datasource.url is missing");
                    assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
                });
    }

    @Test
    void withoutAMailServerNothingStarts() {
        assertThatThrownBy(() -> SpringApplication.run(
                        OporaApplication.class, "--spring.datasource.url=jdbc:postgresql://127.0.0.1/unused"))
                .isInstanceOfSatisfying(MissingSettingException.class, missing -> {
                    var analysis = new MissingSettingAnalyzer().analyze(missing);
                    assertThat(analysis.getDescription()).contains("spring.mail.host is missing");
                    assertThat(analysis.getAction()).contains("SPRING_MAIL_HOST", "OPORA_MAIL_ENABLED=false");
                });
    }
}
