package io.opora.nodes;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who logged in at one node, and may be sent to another by the load balancer. */
final class BrowserSession {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String cookie;

    private BrowserSession(String cookie) {
        this.cookie = cookie;
    }

    static BrowserSession login(Node node, String user, String password) throws IOException {
        HttpResponse<String> page = node.send("GET", "/login", Map.of(), "");
        var field = CSRF_FIELD.matcher(page.body());
        if (!field.find()) {
            throw new IOException("No login page: " + page.body());
        }
        String form = "username=" + user + "&password=" + password + "&_csrf="
                + URLEncoder.encode(field.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> in = node.send(
                "POST",
                "/login",
                Map.of("Cookie", cookie(page), "Content-Type", "application/x-www-form-urlencoded"),
                form);
        return new BrowserSession(cookie(in));
    }

    /** Whether the node shows the person's own applications, and asks for no login. */
    boolean isInAt(Node node) throws IOException {
        HttpResponse<String> home = node.send("GET", "/", Map.of("Cookie", cookie), "");
        HttpResponse<String> tasks =
                node.send("GET", "/camunda/api/engine/engine/default/task/count", Map.of("Cookie", cookie), "");
        return home.headers().firstValue("Location").orElse("").contains("/camunda/app/") && tasks.statusCode() == 200;
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }
}
