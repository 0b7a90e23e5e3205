package io.opora.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
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
            CoversDiagram covers = tests.getAnnotation(CoversDiagram.class);
            ApplicationContext application = SpringExtension.getApplicationContext(context);
            assertThat(application
                            .getBean(TakenFlows.class)
                            .missing(application.getBean(RepositoryService.class), covers.value(), concernedBy(covers)))
                    .as("sequence flows of '%s' that no test of %s takes", covers.value(), tests.getSimpleName())
                    .isEmpty();
        }
    }

    private static Predicate<String> concernedBy(CoversDiagram covers) {
        Set<String> own = Set.of(covers.elements());
        return own.isEmpty() ? Predicate.not(namedElsewhere(covers.value())::contains) : own::contains;
    }

    /** What other test classes of the diagram name as theirs. */
    private static Set<String> namedElsewhere(String process) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(CoversDiagram.class));
        return scanner.findCandidateComponents("io.opora").stream()
                .map(found -> ((AnnotatedBeanDefinition) found).getMetadata())
                .map(metadata ->
                        metadata.getAnnotations().get(CoversDiagram.class).synthesize())
                .filter(covers -> covers.value().equals(process))
                .flatMap(covers -> Stream.of(covers.elements()))
                .collect(Collectors.toSet());
    }
}
