package io.opora.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every address of the engine's REST API, read off its resources: {@code GET /task/{id}}. */
final class EnginePaths {

    /** A resource that leads back to itself would go on for ever. */
    private static final int DEEPEST = 6;

    private final SortedSet<String> found = new TreeSet<>();

    static SortedSet<String> all() {
        EnginePaths paths = new EnginePaths();
        paths.walk(DefaultProcessEngineRestServiceImpl.class, "", 0);
        return paths.found;
    }

    private void walk(Class<?> resource, String base, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Method method : resource.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            String address = base + (path == null ? "" : withSlash(path.value()));
            String verb = verb(method);
            if (verb != null) {
                found.add(verb + " " + (address.isEmpty() ? "/" : address));
            } else if (path != null) {
                walk(method.getReturnType(), address, depth + 1);
            }
        }
    }

    private static String withSlash(String path) {
        String rooted = path.startsWith("/") ? path : "/" + path;
        return rooted.endsWith("/") ? rooted.substring(0, rooted.length() - 1) : rooted;
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }
}
