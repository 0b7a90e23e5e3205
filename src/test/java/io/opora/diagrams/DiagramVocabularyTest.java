package io.opora.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.opora.process.engine.ProcessBean;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams reach Java by agreed names only, and hold no code of their own. */
class DiagramVocabularyTest {

    static Stream<Diagram> diagrams() {
        return Diagram.all();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void expressionsNameOnlyKnownBeansAndVariables(Diagram diagram) {
        assertThat(diagram.expressions())
                .isNotEmpty()
                .extracting(expression -> expression.split("\\W", 2)[0])
                .allMatch(Vocabulary.BEANS::contains);
    }

    @Test
    void everyKnownBeanIsUsed() {
        assertThat(diagrams().flatMap(diagram -> diagram.expressions().stream()).map(expression -> expression
                        .split("\\W", 2)[0]))
                .containsAll(Vocabulary.BEANS);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void holdsNoCode(Diagram diagram) {
        assertThat(diagram.elements(ScriptTask.class)).isEmpty();
        assertThat(diagram.file().text())
                .doesNotContain("camunda:class=")
                .doesNotContain("camunda:script")
                .doesNotContain("camunda:connector")
                .doesNotContain("language=");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachMessageHasANameAndIsWaitedFor(Diagram diagram) {
        assertThat(diagram.elements(Message.class))
                .allSatisfy(message -> assertThat(message.getName()).isNotBlank())
                .allMatch(message -> diagram.elements(MessageEventDefinition.class).stream()
                        .anyMatch(event -> message.equals(event.getMessage())));
        assertThat(diagram.elements(MessageEventDefinition.class))
                .allSatisfy(event -> assertThat(event.getMessage()).isNotNull());
    }

    @Test
    void everyKnownBeanIsWrittenForDiagramsOrFilters() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("io.opora.process")
                                .stream()
                                .filter(type -> type.isAnnotatedWith(ProcessBean.class))
                                .map(type -> type.getAnnotationOfType(ProcessBean.class)
                                        .value()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Vocabulary.BEANS, Vocabulary.TEMPLATE_BEANS, Vocabulary.FILTER_BEANS)
                                .flatMap(Collection::stream)
                                .toList());
    }
}
