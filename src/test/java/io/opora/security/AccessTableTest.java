package io.opora.security;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.ticket.Actor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Each address of the application, asked by each kind of visitor and by nobody, against one table of who is let in. An
 * address that is new stands in no row and fails the test. The API is asked with an empty body for something that mostly does
 * not exist: refused is who gets 401, 403 or the login page; what is wrong with the request is told to the others. Where the body
 * is looked at first, an action's own test says whose it is.
 *
 * <p>Of the engine everything that reads is asked. What changes something is asked of those only who must not come near it;
 * what the others may change there is {@link EngineGrantsTest}'s matter.
 */
@OporaTest
class AccessTableTest {

    private static final List<String> STAFF = List.of("engineer", "lead", "manager", "owner", "admin");

    private static final List<String> VISITORS =
            Stream.concat(Stream.of("nobody", "contact"), STAFF.stream()).toList();

    private static final Set<String> OUTSIDE_THE_ENGINE = Set.of("nobody", "contact", "engineer", "lead", "manager");

    private static final Logger COMPLAINTS = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.rest.exception");

    private static final Path TABLE = Path.of("src/test/resources/access/table.txt");

    private static final String WEBAPP_API = "/camunda/api/engine/engine/default";
    private static final String ENGINE_REST = "/engine-rest";
    private static final String NOTHING = UUID.randomUUID().toString();

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    final Map<String, Visitor> withTokens = new LinkedHashMap<>();
    final Map<String, Visitor> inBrowsers = new LinkedHashMap<>();
    String number;
    Level complaints;

    /** The engine logs a stack trace for each request without its parameters: fifty thousand lines. */
    @BeforeEach
    void theEngineKeepsItsComplaintsToItself() {
        complaints = COMPLAINTS.getLevel();
        COMPLAINTS.setLevel(Level.OFF);
    }

    @AfterEach
    void andComplainsAgain() {
        COMPLAINTS.setLevel(complaints);
    }

    @BeforeEach
    void everybodyIsThere() {
        provider.opens();
        var people = new People(accounts);
        people.engineer();
        people.lead();
        people.manager();
        people.owner();
        people.admin();
        STAFF.forEach(who -> accounts.setPassword(who, People.PASSWORD));
        Actor contact = provider.contactWith(SupportPackage.PREMIUM);
        number = scene.incident(contact, 2);
        VISITORS.forEach(who -> {
            withTokens.put(who, visitor(who, contact));
            inBrowsers.put(who, visitor(who, contact));
        });
        STAFF.forEach(who -> {
            Visitor browser = new Visitor(port);
            browser.login(who, People.PASSWORD);
            inBrowsers.put(who, browser);
        });
    }

    @Test
    void everybodyIsLetInWhereTheTableSaysSo() throws IOException {
        SortedMap<String, String> rows = new TreeMap<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                rows.putAll(rowsOf(info));
            }
        }
        SortedMap<String, String> engine = new TreeMap<>();
        EnginePaths.all().stream().filter(address -> address.startsWith("GET ")).forEach(address -> {
            String path = address.substring("GET ".length());
            engine.put("GET " + ENGINE_REST + path, marks(withTokens, RequestMethod.GET, ENGINE_REST + path, null));
            engine.put("GET " + WEBAPP_API + path, marks(inBrowsers, RequestMethod.GET, WEBAPP_API + path, null));
        });
        rows.putAll(together(engine));

        String table = table(rows);
        Files.writeString(Path.of("target/access-table.txt"), table);
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    /** One line for most addresses of a resource of the engine, and one for each that differs from them. */
    private static SortedMap<String, String> together(SortedMap<String, String> rows) {
        Map<String, Map<String, Long>> byResource = rows.entrySet().stream()
                .collect(groupingBy(row -> resource(row.getKey()), groupingBy(Map.Entry::getValue, counting())));
        SortedMap<String, String> together = new TreeMap<>();
        rows.forEach((address, marks) -> {
            String most = Collections.max(
                            byResource.get(resource(address)).entrySet(),
                            Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .getKey();
            together.put(marks.equals(most) ? resource(address) + "/**" : address, marks);
        });
        return together;
    }

    private static String resource(String address) {
        String base = address.contains(WEBAPP_API) ? WEBAPP_API : ENGINE_REST;
        String path = address.substring(("GET " + base).length());
        int end = path.indexOf('/', 1);
        return "GET " + base + (end < 0 ? path : path.substring(0, end));
    }

    @Test
    void nothingInTheEngineIsChangedFromOutside() {
        for (String address : EnginePaths.all()) {
            String[] call = address.split(" ", 2);
            if (call[0].equals("GET")) {
                continue; // asked above
            }
            for (String who : OUTSIDE_THE_ENGINE) {
                HttpResponse<String> answer = withTokens.get(who).send(call[0], ENGINE_REST + filled(call[1]), "{}");
                assertThat(answer.statusCode()).as(who + ": " + address).isIn(401, 403);
            }
        }
    }

    private Map<String, String> rowsOf(RequestMappingInfo info) {
        Map<String, String> rows = new TreeMap<>();
        Collection<RequestMethod> verbs = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
            for (RequestMethod verb : verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs) {
                boolean isApi = path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator/");
                MediaType type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .orElse(null);
                rows.put(verb + " " + path, marks(isApi ? withTokens : inBrowsers, verb, path, type));
            }
        }
        return rows;
    }

    private String marks(Map<String, Visitor> visitors, RequestMethod verb, String path, MediaType type) {
        return VISITORS.stream()
                .map(who -> isLetIn(ask(visitors.get(who), verb, filled(path), type)) ? "x" : ".")
                .collect(joining(" "));
    }

    private static HttpResponse<String> ask(Visitor visitor, RequestMethod verb, String path, MediaType type) {
        if (verb == RequestMethod.GET) {
            return visitor.get(path);
        }
        return type != null && type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)
                ? visitor.post(path, "multipart/form-data; boundary=b", "--b--\r\n")
                : visitor.send(verb.name(), path, "{}");
    }

    private static boolean isLetIn(HttpResponse<String> answer) {
        boolean toLogin = answer.headers().firstValue("Location").orElse("").contains("/login");
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !toLogin;
    }

    private String filled(String path) {
        return path.replace("{number}", number)
                .replaceAll("\\{[^{}/]*(\\{[^{}]*\\}[^{}/]*)*\\}", NOTHING)
                .replace("**", "index.html");
    }

    private static String table(SortedMap<String, String> rows) {
        int widest = rows.keySet().stream().mapToInt(String::length).max().orElseThrow();
        String head = " ".repeat(widest + 2)
                + VISITORS.stream().map(who -> who.substring(0, 1)).collect(joining(" "));
        return "# Who is let in: " + String.join(", ", VISITORS) + "\n" + head + "\n"
                + rows.entrySet().stream()
                        .map(row -> row.getKey()
                                + " ".repeat(widest + 2 - row.getKey().length()) + row.getValue() + "\n")
                        .collect(joining());
    }

    private Visitor visitor(String who, Actor contact) {
        Visitor visitor = new Visitor(port);
        return switch (who) {
            case "nobody" -> visitor;
            case "contact" ->
                visitor.withToken(tokens.issueForContact(UUID.fromString(contact.id()), "тест", null)
                        .plain());
            default -> visitor.withToken(tokens.issueForStaff(who, "тест", null).plain());
        };
    }
}
