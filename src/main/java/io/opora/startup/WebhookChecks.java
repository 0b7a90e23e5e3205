package io.opora.startup;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Whether each webhook could be called, and its calls proved: an address without a secret, or one that all could read along.
 * Of an address refusals show scheme and host only: the rest may hold a key.
 */
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
                        variable + "_SECRET is set, but " + variable + "_URL is missing: nobody would be called.",
                        "Set " + variable + "_URL, or take " + variable + "_SECRET away.");
            }
            return;
        }
        checkAddress(variable + "_URL", url, plain);
        if (secret.length() < SHORTEST_SECRET) {
            throw new UnusableSettingException(
                    variable + "_SECRET " + (secret.isEmpty() ? "is missing" : "is too short")
                            + ": the receiver could not tell our calls from others.",
                    "Set " + variable + "_SECRET to at least " + SHORTEST_SECRET
                            + " characters, e.g. from `openssl rand -base64 24`.");
        }
    }

    private static void checkAddress(String variable, String url, boolean plain) {
        URI address = parsed(url);
        if (address == null || address.getScheme() == null || address.getHost() == null) {
            throw new UnusableSettingException(variable + " is no address.", example(variable));
        }
        String shown = address.getScheme() + "://" + address.getHost();
        boolean http = address.getScheme().equalsIgnoreCase("http");
        if (!http && !address.getScheme().equalsIgnoreCase("https")) {
            throw new UnusableSettingException(variable + " is no web address: '" + shown + "'.", example(variable));
        }
        if (address.getRawUserInfo() != null) {
            throw new UnusableSettingException(
                    variable + " names a user or a password: '" + shown
                            + "'. Calls are proved by their signature alone.",
                    "Take what stands before the @ out of " + variable + ".");
        }
        if (http && !plain && !LOOPBACK.matcher(address.getHost()).matches()) {
            throw new UnusableSettingException(
                    variable + " is not encrypted: '" + shown + "'.",
                    "Use https in " + variable
                            + ", or set OPORA_WEBHOOKS_PLAINHTTP=true if nobody can listen on the way.");
        }
    }

    private static String example(String variable) {
        return "Set " + variable + " to something like https://gateway.company.example/opora.";
    }

    private static @Nullable URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private String text(String name) {
        String value = environment.getProperty(name);
        return StringUtils.hasText(value) ? value.strip() : "";
    }
}
