package io.opora.startup;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whether each webhook could be called, and its calls proved: an address without a secret, or one that all could read along. */
class WebhookChecks {

    private static final List<String> ROLES =
            List.of("assignee", "queue", "lead", "specialist", "personal-manager", "manager");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final int SHORTEST_SECRET = 16;

    private final Environment environment;

    WebhookChecks(Environment environment) {
        this.environment = environment;
    }

    /** @throws UnusableSettingException when an address is none, needs a secret, or is not encrypted */
    void check() {
        boolean plain = "true".equalsIgnoreCase(environment.getProperty("opora.webhooks.plain-http"));
        ROLES.forEach(role -> check(role, plain));
    }

    private void check(String role, boolean plain) {
        String name = "opora.webhooks." + role;
        String variable = "OPORA_WEBHOOKS_" + role.replace("-", "").toUpperCase(Locale.ROOT);
        String url = text(name + ".url");
        String secret = text(name + ".secret");
        if (url.isEmpty()) {
            if (!secret.isEmpty()) {
                throw new UnusableSettingException(
                        name + ".secret is set, but " + name + ".url is missing: nobody would be called.",
                        "Set " + variable + "_URL, or take " + variable + "_SECRET away.");
            }
            return;
        }
        URI address = address(url);
        if (address == null) {
            throw new UnusableSettingException(
                    name + ".url is no address: '" + url + "'.",
                    "Set " + variable + "_URL to something like https://gateway.company.example/opora.");
        }
        if (address.getScheme().equalsIgnoreCase("http")
                && !plain
                && !LOOPBACK.matcher(address.getHost()).matches()) {
            throw new UnusableSettingException(
                    name + ".url is not encrypted: '" + url + "'.",
                    "Use https, or set OPORA_WEBHOOKS_PLAINHTTP=true if nobody can listen on the way.");
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new UnusableSettingException(
                    name + ".secret " + (secret.isEmpty() ? "is missing" : "is too short")
                            + ": the receiver could not tell our calls from others.",
                    "Set " + variable + "_SECRET to at least " + SHORTEST_SECRET
                            + " characters, e.g. from `openssl rand -base64 24`.");
        }
    }

    private static @Nullable URI address(String url) {
        try {
            URI address = URI.create(url);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null ? address : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private String text(String name) {
        String value = environment.getProperty(name);
        return StringUtils.hasText(value) ? value.strip() : "";
    }
}
