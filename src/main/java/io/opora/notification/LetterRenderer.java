package io.opora.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders letters from one layout (plain text and HTML) and the words of each language. The template engine is its own,
 * apart from the one that renders web pages: a letter must not depend on a web request.
 */
@Component
class LetterRenderer {

    private static final String LAYOUT = "notifications/letter";
    private static final String DIGEST = "notifications/digest";

    private final ResourceBundleMessageSource messages = messages();
    private final SpringTemplateEngine engine = engine();

    /** One line, whatever people typed. */
    String subject(Letter letter, Reader reader) {
        String said = wording(reader).say(letter.template().key() + ".subject", values(letter));
        // A digest is about many tickets.
        return HeaderText.clean(letter.template() == Template.DIGEST ? said : "[" + letter.number() + "] " + said);
    }

    LetterBody body(Letter letter, Reader reader) {
        Context context = new Context(reader.language(), content(letter, reader, wording(reader)));
        return new LetterBody(engine.process(LAYOUT + ".txt", context), engine.process(LAYOUT + ".html", context));
    }

    /** Several letters in one, in their order. */
    LetterBody digest(Letter digest, List<Entry> entries, Reader reader) {
        Map<String, Object> content = new HashMap<>(content(digest, reader, wording(reader)));
        content.put("entries", entries);
        Context context = new Context(reader.language(), content);
        return new LetterBody(engine.process(DIGEST + ".txt", context), engine.process(DIGEST + ".html", context));
    }

    /** A letter as a part of a digest: what it says, without greeting and footer. */
    Entry entry(String subject, Letter letter, Reader reader) {
        Wording wording = wording(reader);
        String key = letter.template().key();
        Optional<Letter.Quote> quote = Optional.ofNullable(letter.quote());
        return new Entry(
                subject,
                wording.say(key + ".text", values(letter)),
                quote.map(Letter.Quote::author).orElse(""),
                quote.map(Letter.Quote::text).orElse(""),
                facts(letter, wording));
    }

    private Wording wording(Reader reader) {
        return new Wording(messages, reader.language(), reader.zone());
    }

    private static Map<String, Object> content(Letter letter, Reader reader, Wording wording) {
        String key = letter.template().key();
        Optional<Letter.Quote> quote = Optional.ofNullable(letter.quote());
        return Map.ofEntries(
                Map.entry("language", reader.language().getLanguage()),
                Map.entry("colour", letter.template().tone().colour()),
                Map.entry("number", letter.number()),
                Map.entry("topic", letter.topic()),
                Map.entry("greeting", wording.say("greeting", reader.name())),
                Map.entry("title", wording.say(key + ".title", values(letter))),
                Map.entry("text", wording.say(key + ".text", values(letter))),
                Map.entry("hint", wording.sayOrNothing(key + ".hint", values(letter))),
                Map.entry("facts", facts(letter, wording)),
                Map.entry("hasQuote", quote.isPresent()),
                Map.entry("quoteAuthor", quote.map(Letter.Quote::author).orElse("")),
                Map.entry("quoteText", quote.map(Letter.Quote::text).orElse("")),
                Map.entry("footer", wording.say("footer." + sender(letter), letter.number())));
    }

    /** A digest is about many tickets. */
    private static String sender(Letter letter) {
        return letter.template() == Template.DIGEST
                ? Template.DIGEST.key()
                : letter.template().audience().name().toLowerCase(Locale.ROOT);
    }

    private static List<Line> facts(Letter letter, Wording wording) {
        return letter.facts().stream()
                .map(fact -> new Line(wording.say("fact." + fact.name()), wording.words(fact.value())))
                .toList();
    }

    private static Object[] values(Letter letter) {
        return Stream.concat(Stream.of(letter.number(), letter.topic()), letter.values().stream())
                .toArray();
    }

    /** A rendered fact; public for the template's expressions. */
    public record Line(String label, String value) {}

    /** A letter within a digest; public for the template's expressions. */
    public record Entry(String subject, String text, String quoteAuthor, String quoteText, List<Line> facts) {

        static Entry ofSubject(String subject) {
            return new Entry(subject, "", "", "", List.of());
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("notifications.letters");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    private static SpringTemplateEngine engine() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        // Half of a letter's cost was reading the same few expressions again and again.
        engine.setEnableSpringELCompiler(true);
        engine.addTemplateResolver(layout("*.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(layout("*.html", TemplateMode.HTML));
        return engine;
    }

    private static ClassLoaderTemplateResolver layout(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
