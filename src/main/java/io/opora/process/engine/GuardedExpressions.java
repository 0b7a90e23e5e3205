package io.opora.process.engine;

import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions of diagrams: variables, {@code execution} or {@code task}, and the beans made for them. A bean wins over
 * a variable of the same name, so that nobody replaces one by writing a variable.
 */
class GuardedExpressions extends SpringExpressionManager {

    private final ProcessBeans processBeans;

    GuardedExpressions(ApplicationContext context, ProcessBeans processBeans) {
        super(context, processBeans);
        this.processBeans = processBeans;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new ExpressionGuard());
        resolvers.add(new ReadOnlyMapELResolver(processBeans));
        resolvers.add(super.createElResolver());
        return resolvers;
    }
}
