package io.opora.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A Chromium with an empty profile: the machine's own where there is one, else the one that Playwright knows. */
public final class Browser implements AutoCloseable {

    private static final Path MACHINES_OWN = Path.of("/usr/bin/chromium");

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Path profile;
    private final BrowserContext context;

    private Browser(Playwright playwright, Path profile, BrowserContext context) {
        this.playwright = playwright;
        this.profile = profile;
        this.context = context;
    }

    /**
     * Opens a browser.
     *
     * @param locale what it asks for by {@code Accept-Language}, such as {@code ru-RU}
     */
    public static Browser open(String locale) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            var profile = Files.createTempDirectory("opora-browser-");
            var options = new BrowserType.LaunchPersistentContextOptions()
                    .setArgs(FLAGS)
                    .setLocale(locale)
                    .setViewportSize(1280, 860);
            if (Files.isExecutable(MACHINES_OWN)) {
                options.setExecutablePath(MACHINES_OWN);
            }
            return new Browser(playwright, profile, playwright.chromium().launchPersistentContext(profile, options));
        } catch (IOException e) {
            playwright.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** A new tab. */
    public Page newPage() {
        return context.newPage();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
