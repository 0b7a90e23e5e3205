package io.opora.demo.mailbox;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows every letter that left in the demo, to whomever it went. */
@Controller
@Profile("demo")
@RequestMapping("/demo/mailbox")
class MailboxPage {

    private static final int PAGE_SIZE = 50;
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    /** A letter brings its own styles and may bring nothing else. */
    private static final String NOTHING_BUT_STYLES =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final MailServer server;
    private final MailboxSettings settings;

    MailboxPage(MailServer server, MailboxSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @ModelAttribute
    void surroundings(
            Model model,
            Locale browser,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING_BUT_STYLES);
        String wanted = lang == null ? browser.getLanguage() : lang;
        Locale language = "en".equals(wanted) ? Locale.ENGLISH : Locale.forLanguageTag("ru");
        model.addAttribute("lang", language.getLanguage());
        model.addAttribute("words", words(language));
        model.addAttribute("imapPort", settings.imapPort());
        model.addAttribute("time", time(language));
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "1") int page, Model model) {
        List<ReceivedLetter> all = server.letters();
        List<ReceivedLetter> letters =
                all.stream().filter(letter -> letter.isFor(address.strip())).toList();
        int pages = Math.max(1, (letters.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(Math.max(page, 1), pages);
        model.addAttribute("address", address.strip());
        model.addAttribute(
                "addresses",
                all.stream().flatMap(l -> l.to().stream()).distinct().sorted().toList());
        model.addAttribute("total", letters.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "letters",
                letters.stream().skip((shown - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList());
        return "demo/mailbox";
    }

    @GetMapping("/{id}")
    String letter(@PathVariable UUID id, Model model) {
        ReceivedLetter letter = server.letters().stream()
                .filter(received -> received.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("letter", letter);
        model.addAttribute("html", letter.body("text/html"));
        model.addAttribute("text", letter.body("text/plain"));
        return "demo/letter";
    }

    private static Map<String, String> words(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "demo.mailbox",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }

    private static Function<ReceivedLetter, String> time(Locale language) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", language);
        return letter -> format.format(letter.writtenAt().atZone(MOSCOW));
    }
}
