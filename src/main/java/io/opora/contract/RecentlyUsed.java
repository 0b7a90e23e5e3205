package io.opora.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers the values used last, so many and no more. For values that never change. Safe for several threads. */
final class RecentlyUsed<K, V> {

    private final Map<K, V> values;

    RecentlyUsed(int capacity) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /** The loader runs without a lock, so two threads may load the same value; what it throws is not remembered. */
    V get(K key, Function<K, V> loader) {
        @Nullable V known = find(key);
        if (known != null) {
            return known;
        }
        V loaded = loader.apply(key);
        synchronized (values) {
            values.put(key, loaded);
        }
        return loaded;
    }

    void forget(K key) {
        synchronized (values) {
            values.remove(key);
        }
    }

    private @Nullable V find(K key) {
        synchronized (values) {
            return values.get(key);
        }
    }
}
