package io.opora.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

    private final RecentlyUsed<Integer, String> recent = new RecentlyUsed<>(2);
    private final List<Integer> loaded = new ArrayList<>();

    @Test
    void loadsOnceAndForgetsWhatWasNotUsedLongest() {
        get(1);
        get(2);
        get(1);
        get(3);
        assertThat(loaded).containsExactly(1, 2, 3);
        get(1);
        assertThat(loaded).containsExactly(1, 2, 3);
        get(2);
        assertThat(loaded).containsExactly(1, 2, 3, 2);
    }

    @Test
    void aFailureIsNotRemembered() {
        assertThatThrownBy(() -> recent.get(1, key -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(get(1)).isEqualTo("1");
    }

    private String get(int key) {
        return recent.get(key, missing -> {
            loaded.add(missing);
            return missing.toString();
        });
    }
}
