package io.opora.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Ends the start of the demo with a table: where everything is, who can log in, what to try first. */
@Component
@Profile("demo")
class DemoGuide {

    private final ServletWebServerApplicationContext server;
    private final Environment settings;

    DemoGuide(ServletWebServerApplicationContext server, Environment settings) {
        this.server = server;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String text = guide(Locale.getDefault())
                .replace("{base}", "http://127.0.0.1:" + server.getWebServer().getPort())
                .replace("{smtp}", settings.getRequiredProperty("opora.demo.smtp-port"))
                .replace("{imap}", settings.getRequiredProperty("opora.demo.imap-port"));
        System.out.println(text);
    }

    /** In Russian where the machine speaks Russian, else in English. */
    static String guide(Locale locale) {
        String file = locale.getLanguage().equals("ru") ? "/demo/guide_ru.txt" : "/demo/guide_en.txt";
        try (InputStream text = DemoGuide.class.getResourceAsStream(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
