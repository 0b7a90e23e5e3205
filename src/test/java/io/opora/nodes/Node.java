package io.opora.nodes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM with the application. Its database connections bear its name. */
public class Node implements AutoCloseable {

    private final String name;
    private final int port;
    private final Process process;
    private final Path log;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Node(String name, int port, Process process, Path log) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /**
     * With the same half of the compiler as the image.
     *
     * @param settings environment variables; the URL of the database without parameters
     */
    public static Node launch(String name, Path folder, Map<String, String> settings) throws IOException {
        int port = freePort();
        Path log = folder.resolve(name + ".log");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                NodeMain.class.getName());
        java.environment().clear();
        java.environment().putAll(settings);
        java.environment()
                .put("SPRING_DATASOURCE_URL", settings.get("SPRING_DATASOURCE_URL") + "?ApplicationName=" + name);
        java.environment().put("SERVER_PORT", Integer.toString(port));
        java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        java.redirectErrorStream(true).redirectOutput(log.toFile());
        return new Node(name, port, java.start(), log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public Node ready() throws IOException {
        Waiting.until(() -> name + " is ready:\n" + said(), Duration.ofMinutes(3), () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended:\n" + said());
            }
            try {
                return send("GET", "/actuator/health/readiness", Map.of(), "").statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
        return this;
    }

    public HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The most physical memory that its JVM has taken, in MiB; Linux tells it. */
    public double mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** Stops it where it is, all threads and connections in place, until what this gives is closed. */
    public Held hold() throws IOException {
        return Held.hold(process.toHandle());
    }

    /** As {@code kill -9} does: nothing of it gets a chance to clean up. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, as a service manager does, and insists after a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
