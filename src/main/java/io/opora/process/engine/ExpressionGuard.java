package io.opora.process.engine;

import java.beans.FeatureDescriptor;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Lets expressions look into values and beans made for them only. Otherwise any object would be a way on to the engine's
 * services or, by its class, to the whole virtual machine.
 */
class ExpressionGuard extends ELResolver {

    /** Every step of every diagram asks. */
    private static final ClassValue<Boolean> OPEN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return OPEN_TYPES.stream().anyMatch(open -> open.isAssignableFrom(type))
                    || type.isArray()
                    || isDateOrJson(type.getName())
                    || AnnotationUtils.findAnnotation(type, ProcessBean.class) != null;
        }
    };

    private static final List<Class<?>> OPEN_TYPES = List.of(
            DelegateExecution.class,
            DelegateTask.class,
            CharSequence.class,
            Number.class,
            Boolean.class,
            Enum.class,
            Record.class,
            Date.class,
            Collection.class,
            Map.class);

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] arguments) {
        check(base, method);
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        if (base != null) {
            throw refused(base, property);
        }
    }

    private static void check(@Nullable Object base, Object member) {
        if (base != null && !OPEN.get(base.getClass())) {
            throw refused(base, member);
        }
    }

    private static ProcessEngineException refused(Object base, Object member) {
        return new ProcessEngineException("Expressions cannot reach '%s' of %s: only variables, the execution or task "
                        .formatted(member, base.getClass().getName())
                + "and the beans made for expressions are open to them");
    }

    private static boolean isDateOrJson(String type) {
        return type.startsWith("java.time.")
                || type.startsWith("org.joda.time.")
                || type.startsWith("org.camunda.spin.impl.json.");
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
