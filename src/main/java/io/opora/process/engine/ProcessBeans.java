package io.opora.process.engine;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans made for expressions, by name. They are looked up when an expression needs them, because most of them need
 * the engine in their turn.
 */
class ProcessBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory factory;
    private volatile @Nullable Set<String> names;

    ProcessBeans(ListableBeanFactory factory) {
        this.factory = factory;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String && names().contains(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? factory.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, factory.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = new HashSet<>(Set.of(factory.getBeanNamesForAnnotation(ProcessBean.class)));
            names = known;
        }
        return known;
    }
}
