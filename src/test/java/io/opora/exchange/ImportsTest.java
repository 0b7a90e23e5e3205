package io.opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.audit.AuditQuery;
import io.opora.audit.AuditViews;
import io.opora.audit.EntityType;
import io.opora.contract.CalendarRegister;
import io.opora.contract.ContractRecords;
import io.opora.contract.CustomerRecords;
import io.opora.exchange.ImportReport.Effect;
import io.opora.refusal.NotPermitted;
import io.opora.staff.NewStaffMember;
import io.opora.staff.Staff;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Master data in by files and out again. */
@OporaTest
class ImportsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String ADMIN = "admin";

    private static final String CUSTOMERS = """
            Название;Номер;Действует
            ООО «Ромашка»;К-1;да
            АО «Вектор»;К-2;
            """;

    /** Two responsible contacts are more than the offer's standard: the contract has to be there before. */
    private static final String CONTACTS = """
            Номер клиента,Имя,Почта,Роль,Язык,Телефон
            К-1,Анна Ким,anna@romashka.example,RESPONSIBLE,ru,+7 495 123-45-67
            К-1,Яна Рей,yana@romashka.example,RESPONSIBLE,ru,
            К-1,Олег Дан,oleg@romashka.example,OTHER,en,
            """;

    private static final String SYSTEMS = """
            customerNumber;name;purpose;hosting;version
            К-1;Боевая;PRODUCTION;CLOUD;8.3
            К-1;Тестовая;TEST;ON_SITE;
            """;

    private static final String CONTRACTS = """
            Договор;Версия;Номер клиента;Пакет;Действует с;Действует по;Плата в месяц, руб.;Ответственных лиц;Исключения;Свои сроки;\
            Приостановлен с;Причина приостановки
            Д-1;1;К-1;BASIC;01.01.2026;30.06.2026;24000;2;;;;
            Д-1;2;К-1;BUSINESS;2026-07-01;2027-06-30;89 000,00;2;NETWORKS;REACTION 1 = 30 MINUTES;;
            Д-2;1;К-2;BASIC;2026-01-01;2026-12-31;24000;;;;2026-02-01;Просрочена оплата
            """;

    private static final String DATES = """
            Календарь;Дата;Часы
            BASIC_SERVICE_HOURS;2026-12-30;10:00-15:00
            BASIC_SERVICE_HOURS;31.03.2026;закрыто
            """;

    private static final String STAFF = """
            Логин;Имя;Почта;Язык;Группы;Работает
            vera;Вера Новая;vera@opora.example;RU;support-line, team-leads;да
            """;

    private static final String ABSENCES = """
            Логин;С;По;Замещает
            vera;2026-07-01;2026-07-14;engineer
            """;

    @Autowired
    Imports imports;

    @Autowired
    Exports exports;

    @Autowired
    Staff staff;

    @Autowired
    CustomerRecords customers;

    @Autowired
    ContractRecords contracts;

    @Autowired
    CalendarRegister calendars;

    @Autowired
    AuditViews audit;

    @Autowired
    Provider provider;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        provider.opens();
        staff.hire(new NewStaffMember(
                ADMIN, "Павел Зимин", "admin@opora.example", StaffLanguage.RU, Set.of(StaffGroups.CAMUNDA_ADMIN)));
    }

    @ParameterizedTest
    @EnumSource(ExchangeFormat.class)
    void whatWasExportedAndIsImportedAgainChangesNothing(ExchangeFormat format) {
        everything();
        for (ExchangeKind kind : List.of(
                ExchangeKind.CUSTOMERS,
                ExchangeKind.CONTACTS,
                ExchangeKind.SYSTEMS,
                ExchangeKind.STAFF,
                ExchangeKind.ABSENCES,
                ExchangeKind.CONTRACTS,
                ExchangeKind.CALENDAR_EXCEPTIONS)) {
            for (Locale language : List.of(RUSSIAN, Locale.ENGLISH)) {
                ExportFile file = exports.export(kind, format, language, ADMIN);

                ImportReport report = imports.run(kind, ImportFile.of(file.content()), ADMIN);

                assertThat(report.lines()).as(kind.word()).isNotEmpty().allSatisfy(line -> assertThat(line.effect())
                        .isEqualTo(Effect.UNCHANGED));
                assertThat(exports.export(kind, ExchangeFormat.CSV, language, ADMIN)
                                .content())
                        .isEqualTo(format == ExchangeFormat.CSV ? file.content() : csv(kind, language));
            }
        }
    }

    private byte[] csv(ExchangeKind kind, Locale language) {
        return exports.export(kind, ExchangeFormat.CSV, language, ADMIN).content();
    }

    @Test
    void whatAFileSaysIsThereAfterwards() {
        everything();

        var romashka = customers.customerByNumber("К-1").orElseThrow();
        assertThat(customers
                        .contactByEmail("anna@romashka.example")
                        .orElseThrow()
                        .details()
                        .phone())
                .isEqualTo("+7 495 123-45-67");
        assertThat(customers.systemsOf(romashka.id())).hasSize(2);
        var amended = contracts.contract("Д-1").orElseThrow();
        assertThat(amended.versions()).hasSize(2);
        assertThat(amended.versions().get(0).details().validTo()).hasToString("2026-06-30");
        assertThat(amended.latest().details().monthlyFee()).isEqualByComparingTo("89000");
        assertThat(amended.latest().details().exceptions()).containsExactly("NETWORKS");
        assertThat(amended.latest().details().ownTerms()).hasSize(1);
        assertThat(contracts.contract("Д-2").orElseThrow().suspensions())
                .extracting(suspension -> suspension.reason())
                .containsExactly("Просрочена оплата");
        assertThat(calendars.version("BASIC_SERVICE_HOURS", null).plan().ownExceptions())
                .hasToString("2026-03-31 closed\n2026-12-30 10:00-15:00");
        assertThat(calendars.version("BASIC_SERVICE_HOURS", null).version())
                .as("one version for the whole file")
                .isEqualTo(2);
    }

    @Test
    void anImportLeavesTheSameTrailAsAnyOtherChange() {
        take(ExchangeKind.CUSTOMERS, CUSTOMERS);

        var entries = audit.find(new AuditQuery(EntityType.CUSTOMER, null, null), PageRequest.of(0, 10));
        assertThat(entries.getContent()).hasSize(2).allSatisfy(entry -> assertThat(entry.by())
                .isEqualTo(ADMIN));
    }

    @Test
    void aDryRunSaysWhatWouldBeDoneAndDoesNothing() {
        take(ExchangeKind.CUSTOMERS, CUSTOMERS);
        String file = """
                name;number
                ООО «Ромашка»;К-1
                АО «Вектор плюс»;К-2
                ИП Новый;К-3
                """;

        ImportReport report = imports.check(ExchangeKind.CUSTOMERS, read(file), ADMIN);

        assertThat(report.problems()).isEmpty();
        assertThat(report.lines())
                .extracting(ImportReport.ImportedLine::effect)
                .containsExactly(Effect.UNCHANGED, Effect.CHANGED, Effect.CREATED);
        assertThat(customers.customerByNumber("К-3")).isEmpty();
        assertThat(customers.customerByNumber("К-2").orElseThrow().name()).isEqualTo("АО «Вектор»");
    }

    @Test
    void eachWrongLineIsListedInBothLanguagesAndNothingIsImported() {
        take(ExchangeKind.CUSTOMERS, CUSTOMERS);
        String file = """
                customerNumber;name;email;role
                К-1;Анна Ким;anna@romashka.example;RESPONSIBLE
                К-9;Пётр;petr@romashka.example;OTHER
                К-1;;olga@romashka.example;BOSS
                К-1;=1+1;formula@romashka.example;OTHER
                """;

        ImportReport report = imports.check(ExchangeKind.CONTACTS, read(file), ADMIN);

        assertThat(report.problems())
                .extracting(LineProblem::line, LineProblem::column, LineProblem::code)
                .contains(
                        org.assertj.core.api.Assertions.tuple(3, "customerNumber", "exchange.customer-unknown"),
                        org.assertj.core.api.Assertions.tuple(4, "name", "field.required"),
                        org.assertj.core.api.Assertions.tuple(4, "role", "field.unknown-value"),
                        org.assertj.core.api.Assertions.tuple(5, "name", "exchange.formula"));
        assertThat(report.problems()).allSatisfy(problem -> {
            assertThat(problem.textRu()).matches("(?s).*\\p{IsCyrillic}.*");
            assertThat(problem.textEn()).isNotBlank().isNotEqualTo(problem.textRu());
        });
        assertThatThrownBy(() -> take(ExchangeKind.CONTACTS, file)).isInstanceOf(ImportRefused.class);
        assertThat(customers.contactByEmail("anna@romashka.example")).isEmpty();
    }

    @Test
    void whatTheUseCasesRefuseIsAboutItsLine() {
        take(ExchangeKind.CUSTOMERS, CUSTOMERS);

        ImportReport report = imports.check(ExchangeKind.CONTRACTS, read("""
                        number;customerNumber;package;validFrom;validTo;monthlyFee
                        Д-7;К-1;BASIC;2026-01-01;2026-02-01;24000
                        """), ADMIN);

        assertThat(report.problems())
                .extracting(LineProblem::line, LineProblem::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2, "contract.minimum-term"));
    }

    @Test
    void onlyTheNewestVersionsLineSaysWhetherAContractIsSuspended() {
        everything();
        String titles = "number;version;package;validFrom;validTo;monthlyFee;suspendedFrom;suspensionReason\n";
        String first = "Д-1;1;BASIC;2026-01-01;2026-06-30;24000;";
        String second = "Д-1;2;BUSINESS;2026-07-01;2027-06-30;89000;";
        take(ExchangeKind.CONTRACTS, titles + second + "2026-02-01;Нет оплаты\n");
        assertThat(suspensionsOf("Д-1")).containsExactly("Нет оплаты, open");

        assertThat(effects(titles + first + ";\n")).containsExactly(Effect.UNCHANGED);
        assertThat(effects(titles + second + ";\n")).containsExactly(Effect.UNCHANGED);
        assertThat(effects(titles + second + "2026-02-01;\n")).containsExactly(Effect.UNCHANGED);
        assertThat(suspensionsOf("Д-1")).as("an empty cell leaves it as it is").containsExactly("Нет оплаты, open");
        assertThat(problems(titles + first + "-;\n")).containsExactly("exchange.suspended-newest");
        assertThat(problems(titles + second + "2026-02-02;Нет оплаты\n"))
                .containsExactly("exchange.suspended-otherwise");

        assertThat(effects(titles + second + "-;\n")).containsExactly(Effect.CHANGED);
        assertThat(suspensionsOf("Д-1")).containsExactly("Нет оплаты, over");
        assertThat(effects(titles + second + "-;\n")).containsExactly(Effect.UNCHANGED);
    }

    @Test
    void daysBetweenTwoVersionsStayAsTheFileLeavesThem() {
        take(ExchangeKind.CUSTOMERS, CUSTOMERS);
        String file = """
                number;version;customerNumber;package;validFrom;validTo;monthlyFee
                Д-5;1;К-1;BASIC;2026-01-01;2026-03-31;24000
                Д-5;2;К-1;BASIC;2026-05-01;2026-08-31;25000
                Д-5;3;К-1;BUSINESS;2026-09-01;2026-12-31;89000
                """;

        assertThat(effects(file)).containsOnly(Effect.CREATED);

        assertThat(contracts.contract("Д-5").orElseThrow().versions())
                .extracting(version -> version.details().validTo().toString())
                .containsExactly("2026-03-31", "2026-08-31", "2026-12-31");
        assertThat(effects(file)).containsOnly(Effect.UNCHANGED);
    }

    @Test
    void aVersionEndsBeforeTheNextOneAlsoWhenTheFileIsImportedTwice() {
        take(ExchangeKind.CUSTOMERS, CUSTOMERS);
        String file = """
                number;version;customerNumber;package;validFrom;validTo;monthlyFee
                Д-6;1;К-1;BASIC;2026-01-01;2026-12-31;24000
                Д-6;2;К-1;BUSINESS;2026-07-01;2026-12-31;89000
                """;

        assertThat(effects(file)).containsOnly(Effect.CREATED);
        assertThat(effects(file)).containsOnly(Effect.UNCHANGED);
    }

    /** One lock of the database for all of them, however many names and numbers there are. */
    @Test
    void aLargeFileHoldsOneLockAndLeavesNothingBehind() {
        StringBuilder file = new StringBuilder("name;number\n");
        for (int customer = 1; customer <= 250; customer++) {
            file.append("ООО «Клиент %1$d»;Б-%1$d\n".formatted(customer));
        }
        long locks = transaction.execute(status -> {
            assertThat(imports.run(ExchangeKind.CUSTOMERS, read(file.toString()), ADMIN)
                            .lines())
                    .hasSize(250);
            return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")
                    .query(Long.class)
                    .single();
        });

        assertThat(locks).isOne();
        assertThat(customers.customerByNumber("Б-250")).isPresent();
    }

    @Test
    void yesAndNoAreInTheLanguageOfTheTitles() {
        take(ExchangeKind.CUSTOMERS, "name;number;active\nООО «Ромашка»;К-1;yes\nАО «Вектор»;К-2;no\n");

        assertThat(new String(csv(ExchangeKind.CUSTOMERS, Locale.ENGLISH), StandardCharsets.UTF_8))
                .contains("К-1;yes", "К-2;no");
        assertThat(new String(csv(ExchangeKind.CUSTOMERS, RUSSIAN), StandardCharsets.UTF_8))
                .contains("К-1;да", "К-2;нет");
    }

    private List<Effect> effects(String file) {
        return imports.run(ExchangeKind.CONTRACTS, read(file), ADMIN).lines().stream()
                .map(ImportReport.ImportedLine::effect)
                .toList();
    }

    private List<String> problems(String file) {
        return imports.check(ExchangeKind.CONTRACTS, read(file), ADMIN).problems().stream()
                .map(LineProblem::code)
                .toList();
    }

    private List<String> suspensionsOf(String number) {
        return contracts.contract(number).orElseThrow().suspensions().stream()
                .map(suspension -> suspension.reason() + (suspension.until() == null ? ", open" : ", over"))
                .toList();
    }

    @Test
    void aDateMayBecomeAnOrdinaryDayAgain() {
        take(ExchangeKind.CALENDAR_EXCEPTIONS, DATES);

        take(ExchangeKind.CALENDAR_EXCEPTIONS, "calendar;date;hours\nBASIC_SERVICE_HOURS;2026-12-30;как обычно\n");

        assertThat(calendars.version("BASIC_SERVICE_HOURS", null).plan().ownExceptions())
                .hasToString("2026-03-31 closed");
    }

    @Test
    void columnsThatNobodyKnowsOrThatAreMissingAreTold() {
        assertThat(imports.check(ExchangeKind.CUSTOMERS, read("Имя;Номер\nx;1\n"), ADMIN)
                        .problems())
                .extracting(LineProblem::line, LineProblem::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1, "exchange.unknown-column"),
                        org.assertj.core.api.Assertions.tuple(1, "exchange.missing-column"));
    }

    @Test
    void onlyWhoMayChangeSuchDataImportsIt() {
        assertThatThrownBy(() -> imports.check(ExchangeKind.CUSTOMERS, read(CUSTOMERS), Provider.ENGINEER))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> imports.check(ExchangeKind.CONTRACTS, read(CONTRACTS), Provider.LEAD))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> imports.check(ExchangeKind.CALENDAR_EXCEPTIONS, read(DATES), Provider.MANAGER))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void whatAContractCostsIsNotExportedForEverybody() {
        assertThatThrownBy(() -> exports.export(ExchangeKind.CONTRACTS, ExchangeFormat.CSV, RUSSIAN, Provider.ENGINEER))
                .isInstanceOf(NotPermitted.class);
        assertThat(exports.export(ExchangeKind.CUSTOMERS, ExchangeFormat.CSV, RUSSIAN, Provider.ENGINEER)
                        .name())
                .isEqualTo("customers-2026-03-02.csv");
    }

    private void everything() {
        Map<ExchangeKind, String> files = Map.of(
                ExchangeKind.CUSTOMERS, CUSTOMERS,
                ExchangeKind.CONTACTS, CONTACTS,
                ExchangeKind.SYSTEMS, SYSTEMS,
                ExchangeKind.CONTRACTS, CONTRACTS,
                ExchangeKind.CALENDAR_EXCEPTIONS, DATES,
                ExchangeKind.STAFF, STAFF,
                ExchangeKind.ABSENCES, ABSENCES);
        for (ExchangeKind kind : ExchangeKind.values()) {
            take(kind, files.get(kind));
        }
    }

    private void take(ExchangeKind kind, String file) {
        assertThat(imports.run(kind, read(file), ADMIN).lines()).isNotEmpty();
    }

    private static ImportFile read(String text) {
        return ImportFile.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
