package io.opora;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    /** What each module may use. Everybody may use {@code time}, and nobody the demo. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("calendar", Set.of()),
            Map.entry("decision", Set.of()),
            Map.entry("refusal", Set.of()),
            Map.entry("audit", Set.of("refusal")),
            Map.entry("staff", Set.of("audit", "refusal")),
            Map.entry("startup", Set.of()),
            Map.entry("time", Set.of()),
            Map.entry("transaction", Set.of()),
            Map.entry("contract", Set.of("calendar", "decision", "staff", "audit", "refusal", "transaction")),
            Map.entry("sla", Set.of("calendar", "contract", "decision", "staff", "audit", "refusal", "transaction")),
            Map.entry("ticket", Set.of("calendar", "contract", "sla", "staff", "decision", "refusal", "transaction")),
            Map.entry("notification", Set.of("ticket", "contract", "sla", "staff", "refusal")),
            Map.entry(
                    "process",
                    Set.of(
                            "calendar",
                            "decision",
                            "staff",
                            "contract",
                            "sla",
                            "ticket",
                            "notification",
                            "refusal",
                            "transaction")),
            Map.entry("security", Set.of("staff", "contract", "audit", "refusal")),
            Map.entry("exchange", Set.of("calendar", "contract", "staff", "refusal")),
            Map.entry(
                    "api",
                    Set.of(
                            "calendar",
                            "staff",
                            "ticket",
                            "contract",
                            "sla",
                            "exchange",
                            "security",
                            "audit",
                            "refusal")),
            Map.entry("metrics", Set.of("sla")),
            Map.entry("dashboard", Set.of("ticket", "contract", "sla", "staff", "calendar")));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.opora");

    static Stream<String> modules() {
        return OURS.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(name -> name.length > 2)
                .map(name -> name[2])
                .distinct();
    }

    @Test
    void modulesUseEachOthersOpenPartsOnlyAndNeverInACircle() {
        ApplicationModules.of(OporaApplication.class).verify();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleUsesWhatItMay(String module) {
        if (module.equals("demo")) {
            return;
        }
        Set<String> open = Stream.concat(MAY_USE.getOrDefault(module, Set.of()).stream(), Stream.of(module, "time"))
                .map(name -> "io.opora." + name + "..")
                .collect(toSet());
        noClasses()
                .that()
                .resideInAPackage("io.opora." + module + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.opora..").and(not(resideInAnyPackage(open.toArray(String[]::new)))))
                .check(OURS);
    }

    @Test
    void theEngineStaysWithinItsModules() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.opora.process..", "io.opora.dashboard..", "io.opora.security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(OURS);
    }

    @Test
    void nobodySetsTheEnginesClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ClockUtil.class)
                .check(OURS);
    }

    /** Time comes from the injected clock; sessions, tokens and rate limits live in real time on purpose. */
    @Test
    void timeIsAskedOfTheInjectedClockOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.opora.time..", "io.opora.security..")
                .and()
                .doNotHaveFullyQualifiedName("io.opora.demo.TimeLapseConfiguration")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callConstructor(Date.class)
                .check(OURS);
    }

    @Test
    void everyPackageIsNullSafe() {
        assertThat(OURS.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(OURS.contain(name + ".package-info")
                                && OURS.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
                        .as(name + " is @NullMarked")
                        .isTrue());
    }
}
