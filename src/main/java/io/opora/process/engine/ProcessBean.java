package io.opora.process.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that diagrams may name in their expressions, as {@code ${lookUpContract}}. They reach no other bean. A class
 * whose methods are called from an expression must be public; a delegate or listener need not be.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ProcessBean {

    /** The name in expressions, which is also the bean's. */
    @AliasFor(annotation = Component.class)
    String value();
}
