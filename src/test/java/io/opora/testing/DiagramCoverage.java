package io.opora.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Counts the tests that ran, so that running one of them alone is no failure. */
class DiagramCoverage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private int ran;

    @Override
    public void beforeAll(ExtensionContext context) {
        ran = 0;
        SpringExtension.getApplicationContext(context).getBean(TakenFlows.class).forget();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ran++;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> tests = context.getRequiredTestClass();
        long all = Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (ran >= all) {
            String process = tests.getAnnotation(CoversDiagram.class).value();
            ApplicationContext application = SpringExtension.getApplicationContext(context);
            assertThat(application
                            .getBean(TakenFlows.class)
                            .missing(application.getBean(RepositoryService.class), process))
                    .as("sequence flows of '%s' that no test of %s takes", process, tests.getSimpleName())
                    .isEmpty();
        }
    }
}
