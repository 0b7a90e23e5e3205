package io.opora.diagrams;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a decision table is asked, and all the combinations in which it may be asked. */
final class Facts {

    private Facts() {}

    /** @param namesAndValues in turn a name and its value, which may be null */
    static Map<String, Object> facts(@Nullable Object... namesAndValues) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return facts;
    }

    /** Each combination so far with each value of one more input. */
    static List<Map<String, Object>> with(List<Map<String, Object>> others, String name, @Nullable Object... values) {
        return others.stream()
                .flatMap(other -> Arrays.stream(values).map(value -> {
                    Map<String, Object> more = new HashMap<>(other);
                    more.put(name, value);
                    return more;
                }))
                .collect(Collectors.toList());
    }

    static <E extends Enum<E>> Object[] names(E[] values) {
        return Stream.of(values).map(Enum::name).toArray();
    }

    static List<Map<String, Object>> none() {
        return List.of(Map.of());
    }
}
