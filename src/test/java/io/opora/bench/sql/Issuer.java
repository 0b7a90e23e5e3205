package io.opora.bench.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who issued a statement, told by the stack.
 *
 * @param asked what of ours ran: the innermost class and method, and for the engine what it was asked for by which command
 * @param beside not for a request or a job, but for a thread that looks for work
 */
record Issuer(Origin origin, String asked, boolean beside) {

    private static final int SHOWN = 3;
    private static final String OURS = "io.opora.";
    private static final String BENCH = "io.opora.bench.";
    private static final String ENGINE = "org.camunda.bpm.engine.";
    private static final Pattern RIGHTS =
            Pattern.compile("act_ru_authorization|act_id_(user|group|membership|info|tenant)");
    private static final StackWalker STACK = StackWalker.getInstance();

    /** @param mapped the engine's name of each of its statements, by text */
    static Issuer of(String sql, Map<String, String> mapped) {
        List<StackWalker.StackFrame> frames = STACK.walk(
                all -> all.filter(frame -> isOurs(frame) || frame.getClassName().startsWith(ENGINE))
                        .toList());
        boolean engine = !frames.isEmpty() && !isOurs(frames.get(0));
        String ours = chain(frames);
        if (!engine) {
            return new Issuer(Origin.OURS, ours.isEmpty() ? thread() : ours, isBeside(frames));
        }
        boolean flush = has(frames, "DbEntityManager", "flush");
        List<String> asked = new ArrayList<>();
        asked.add(mapped.getOrDefault(sql, "?"));
        if (!flush) {
            frames.stream()
                    .filter(frame -> frame.getClassName().endsWith("Cmd"))
                    .findFirst()
                    .ifPresent(command -> asked.add(simple(command)));
        }
        asked.add(ours.isEmpty() ? thread() : ours);
        return new Issuer(origin(sql, frames, flush), String.join(" ← ", asked), isBeside(frames));
    }

    /** The innermost classes of ours; a repository shows as its method. */
    private static String chain(List<StackWalker.StackFrame> frames) {
        List<String> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (StackWalker.StackFrame frame : frames) {
            if (isOurs(frame) && !isWrapper(frame) && seen.add(frame.getClassName()) && chain.size() < SHOWN) {
                chain.add(name(frame));
            }
        }
        return String.join(" ← ", chain);
    }

    private static Origin origin(String sql, List<StackWalker.StackFrame> frames, boolean flush) {
        String text = sql.toLowerCase(Locale.ROOT);
        if (RIGHTS.matcher(text).find()) {
            return Origin.RIGHTS;
        } else if (text.contains("act_hi_")) {
            return Origin.HISTORY;
        } else if (flush) {
            return Origin.FLUSH;
        } else if (text.contains("act_ru_job ") && has(frames, "jobexecutor", null)) {
            return Origin.JOBS;
        }
        return Origin.LOOK_UP;
    }

    private static boolean isBeside(List<StackWalker.StackFrame> frames) {
        String thread = Thread.currentThread().getName();
        return !thread.startsWith("http-") && !has(frames, "ExecuteJobsRunnable", "run");
    }

    private static boolean has(List<StackWalker.StackFrame> frames, String type, @Nullable String method) {
        return frames.stream()
                .anyMatch(frame -> frame.getClassName().contains(type)
                        && (method == null || frame.getMethodName().startsWith(method)));
    }

    private static boolean isOurs(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        return type.startsWith(OURS) && !type.startsWith(BENCH) && !type.contains("$$");
    }

    /** What stands around everything tells nothing. */
    private static boolean isWrapper(StackWalker.StackFrame frame) {
        return frame.getClassName().contains("Retry") || frame.getClassName().endsWith("Filter");
    }

    private static String thread() {
        return "thread " + Thread.currentThread().getName().replaceAll("[-\\[]?\\d+\\]?", "");
    }

    private static String name(StackWalker.StackFrame frame) {
        String type = simple(frame);
        return (type.startsWith("$Proxy") ? "" : type) + "."
                + frame.getMethodName().replaceAll("^lambda\\$(\\w+)\\$\\d+$", "$1");
    }

    private static String simple(StackWalker.StackFrame frame) {
        return frame.getClassName().replaceAll("^.*\\.", "");
    }
}
