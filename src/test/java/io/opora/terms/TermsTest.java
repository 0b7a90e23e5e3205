package io.opora.terms;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every statement of the contract terms is proved by a test that says so. */
class TermsTest {

    private static final Set<JavaMethod> PROOFS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("io.opora").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(Proves.class))
                    .collect(toSet());

    @Test
    void everyTermHasAProof() {
        Set<Term> proved = PROOFS.stream()
                .flatMap(method ->
                        Stream.of(method.getAnnotationOfType(Proves.class).value()))
                .collect(toSet());

        assertThat(proved).containsExactlyInAnyOrder(Term.values());
    }

    @Test
    void aProofIsATest() {
        assertThat(PROOFS)
                .allMatch(method -> method.isAnnotatedWith(Test.class)
                        || method.isAnnotatedWith(ParameterizedTest.class)
                        || method.isAnnotatedWith("net.jqwik.api.Property"));
    }
}
