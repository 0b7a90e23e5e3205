package io.opora.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class MailboxPageTest {

    private final MailboxSettings settings = new MailboxSettings(freePort(), freePort());
    private final MailServer server = MailServer.start(settings);
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MockMvc browser = MockMvcBuilders.standaloneSetup(new MailboxPage(server, settings))
            .setViewResolvers(thymeleaf())
            .defaultRequest(get("/").locale(Locale.forLanguageTag("ru")))
            .build();

    @BeforeEach
    void useTheServer() {
        sender.setHost("127.0.0.1");
        sender.setPort(settings.smtpPort());
        sender.setDefaultEncoding("UTF-8");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anEmptyMailboxSaysSo() throws Exception {
        browser.perform(get("/demo/mailbox"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Писем пока нет.")));
        browser.perform(get("/demo/mailbox?lang=en")).andExpect(content().string(containsString("No letters yet.")));
    }

    @Test
    void allLettersAreListedTheNewestFirst() throws Exception {
        send("anna@romashka.example", "Первое", "<p>1</p>");
        send("engineer@opora.example", "Второе", "<p>2</p>");

        browser.perform(get("/demo/mailbox"))
                .andExpect(content().string(containsString("Писем: 2")))
                .andExpect(content().string(matchesPattern("(?s).*Второе.*Первое.*")))
                .andExpect(content().string(containsString("2 мар. 2026, 17:00:00")));
    }

    @Test
    void lettersAreFoundByAddress() throws Exception {
        send("anna@romashka.example", "Первое", "<p>1</p>");
        send("engineer@opora.example", "Второе", "<p>2</p>");

        browser.perform(get("/demo/mailbox?address=ROMASHKA"))
                .andExpect(content().string(containsString("Первое")))
                .andExpect(content().string(not(containsString("Второе"))));
    }

    @Test
    void aLettersHtmlStaysInASandbox() throws Exception {
        send("anna@romashka.example", "<script>alert(1)</script>", "<p onclick=\"x\">Hi</p><script>alert(2)</script>");

        browser.perform(get("/demo/mailbox/" + server.letters().get(0).id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<iframe sandbox=\"\"")))
                .andExpect(content().string(containsString("srcdoc=\"&lt;p onclick=&quot;x&quot;&gt;Hi")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
    }

    @Test
    void aLetterThatIsNotThereIsNotFound() throws Exception {
        browser.perform(get("/demo/mailbox/00000000-0000-0000-0000-000000000000"))
                .andExpect(status().isNotFound());
    }

    @Test
    void anyAddressCanLogInWithTheDemosPassword() throws Exception {
        send("anna@romashka.example", "Первое", "<p>1</p>");

        try (var store = sender.getSession().getStore("imap")) {
            store.connect("127.0.0.1", settings.imapPort(), "anna@romashka.example", "demo");
            assertThat(store.getFolder("INBOX").getMessageCount()).isOne();
        }
    }

    private void send(String to, String subject, String html) throws Exception {
        var message = sender.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, true, "UTF-8");
        parts.setFrom("support@opora.example");
        parts.setTo(to);
        parts.setSubject(subject);
        parts.setText("Простым текстом", html);
        parts.setSentDate(Date.from(Instant.parse("2026-03-02T17:00:00+03:00")));
        int known = server.letters().size();
        sender.send(message);
        if (server.letters().size() != known + 1) {
            throw new IllegalStateException("The letter did not arrive");
        }
    }

    private static ThymeleafViewResolver thymeleaf() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
