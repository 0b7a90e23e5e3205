package io.opora.demo;

import static io.opora.contract.ContactRole.DEPUTY;
import static io.opora.contract.ContactRole.OTHER;
import static io.opora.contract.ContactRole.RESPONSIBLE;
import static io.opora.contract.CustomerSystem.Hosting.CLOUD;
import static io.opora.contract.CustomerSystem.Hosting.ON_SITE;
import static io.opora.contract.CustomerSystem.Purpose.PRODUCTION;
import static io.opora.contract.CustomerSystem.Purpose.TEST;
import static io.opora.contract.SupportPackage.BASIC;
import static io.opora.contract.SupportPackage.BUSINESS;
import static io.opora.contract.SupportPackage.PREMIUM;

import io.opora.contract.Contact;
import io.opora.contract.ContactRole;
import io.opora.contract.Contract;
import io.opora.contract.ContractRegister;
import io.opora.contract.Customer;
import io.opora.contract.CustomerRegister;
import io.opora.contract.CustomerSystem;
import io.opora.contract.OwnTerm;
import io.opora.contract.SupportPackage;
import io.opora.contract.SystemDetails;
import io.opora.contract.Validity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's customers: one for each package, and one for each way a contract may not hold. A customer that is there
 * already stays as it is.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DemoCustomers implements ApplicationRunner {

    static final String BASIC_CONTACT = "anna.smirnova@romashka.example";
    static final String BUSINESS_CONTACT = "petr.orlov@severny-veter.example";
    static final String PREMIUM_CONTACT = "maria.kuznetsova@meridian.example";
    static final String PREMIUM_COLLEAGUE = "svetlana.yudina@meridian.example";

    private static final ZoneId URAL = ZoneId.of("Asia/Yekaterinburg");

    /** Holds on the day the time-lapse starts as well as today. */
    private static final Validity CURRENT = days("2026-01-01", "2027-12-31");

    private final CustomerRegister customers;
    private final ContractRegister contracts;

    DemoCustomers(CustomerRegister customers, ContractRegister contracts) {
        this.customers = customers;
        this.contracts = contracts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        add("ООО «Ромашка»", this::onBasic);
        add("АО «Северный ветер»", this::onBusiness);
        add("ПАО «Меридиан»", this::onPremium);
        add("ООО «Гранит»", this::withAnExceptionAndItsOwnPrice);
        add("ООО «Лазурит»", this::withTwoContracts);
        add("ООО «Вектор-Лизинг»", this::whoseContractEnded);
        add("АО «Заря»", this::whoseContractHasNotStarted);
        add("ООО «Пилигрим»", this::whoseContractIsSuspended);
        add("ИП Новиков", this::withoutAContract);
    }

    private void onBasic(Customer customer) {
        people(
                person(customer, BASIC_CONTACT, "Анна Смирнова", RESPONSIBLE).reachedAt("+7 495 000-00-01"),
                person(customer, "igor.pavlov@romashka.example", "Игорь Павлов", DEPUTY));
        systems(customer, new SystemDetails("Основная база", PRODUCTION, ON_SITE, "7.23.5"));
        contracts.conclude(contract("Д-2026/001", customer, BASIC, CURRENT, "24000"));
    }

    private void onBusiness(Customer customer) {
        people(
                person(customer, BUSINESS_CONTACT, "Пётр Орлов", RESPONSIBLE),
                person(customer, "elena.fomina@severny-veter.example", "Елена Фомина", DEPUTY),
                person(customer, "kirill.zuev@severny-veter.example", "Кирилл Зуев", OTHER)
                        .livesIn(URAL));
        systems(
                customer,
                new SystemDetails("Рабочая система", PRODUCTION, CLOUD, "7.24.1"),
                new SystemDetails("Тестовый контур", TEST, CLOUD, "7.24.2"));
        contracts.conclude(contract("Д-2026/002", customer, BUSINESS, CURRENT, "89000"));
    }

    private void onPremium(Customer customer) {
        people(
                person(customer, PREMIUM_CONTACT, "Мария Кузнецова", RESPONSIBLE)
                        .reachedAt("+7 812 000-00-03"),
                person(customer, "oleg.tarasov@meridian.example", "Олег Тарасов", DEPUTY),
                person(customer, PREMIUM_COLLEAGUE, "Светлана Юдина", OTHER).livesIn(URAL),
                person(customer, "john.bennett@meridian.example", "John Bennett", OTHER)
                        .speaks("en"));
        systems(
                customer,
                new SystemDetails("Меридиан-Центр", PRODUCTION, ON_SITE, "7.24.1"),
                new SystemDetails("Меридиан-Урал", PRODUCTION, ON_SITE, "7.23.5"),
                new SystemDetails("Испытательный стенд", TEST, ON_SITE, null));
        contracts.conclude(contract("Д-2026/003", customer, PREMIUM, CURRENT, "180000")
                .servedBy("specialist")
                .managedBy("manager"));
    }

    private void withAnExceptionAndItsOwnPrice(Customer customer) {
        people(
                person(customer, "vera.kamneva@granit.example", "Вера Камнева", RESPONSIBLE),
                person(customer, "daniel.stone@granit.example", "Daniel Stone", DEPUTY)
                        .speaks("en")
                        .livesIn(URAL));
        contracts.conclude(contract("Д-2026/004", customer, BASIC, CURRENT, "36500")
                .covering("DEVELOPMENT")
                .covering("NETWORKS")
                .promising(new OwnTerm("REACTION", 1, 8, "HOURS", null))
                .withResponsibleContacts(2));
    }

    private void withTwoContracts(Customer customer) {
        people(person(customer, "roman.lazarev@lazurit.example", "Роман Лазарев", RESPONSIBLE));
        contracts.conclude(
                contract("Д-2026/005", customer, BASIC, CURRENT, "24000").covering("TRAINING"));
        contracts.conclude(contract("Д-2026/006", customer, BUSINESS, CURRENT, "89000"));
    }

    private void whoseContractEnded(Customer customer) {
        people(person(customer, "nina.vlasova@vektor.example", "Нина Власова", RESPONSIBLE));
        contracts.conclude(contract("Д-2025/017", customer, BUSINESS, days("2025-02-01", "2026-01-31"), "85000"));
    }

    private void whoseContractHasNotStarted(Customer customer) {
        people(person(customer, "lev.zorin@zarya.example", "Лев Зорин", RESPONSIBLE));
        contracts.conclude(contract("Д-2027/001", customer, PREMIUM, days("2027-12-01", "2028-11-30"), "210000"));
    }

    private void whoseContractIsSuspended(Customer customer) {
        people(person(customer, "yulia.belkina@piligrim.example", "Юлия Белкина", RESPONSIBLE));
        Contract contract = contracts.conclude(contract("Д-2026/007", customer, BUSINESS, CURRENT, "89000"));
        contract.suspend(Instant.parse("2026-02-20T00:00:00+03:00"), "не оплачен январь 2026 года");
    }

    private void withoutAContract(Customer customer) {
        people(person(customer, "stepan.novikov@novikov.example", "Степан Новиков", RESPONSIBLE));
    }

    private void systems(Customer customer, SystemDetails... systems) {
        for (SystemDetails system : systems) {
            customers.add(new CustomerSystem(DemoIds.system(customer.getName(), system.name()), customer, system));
        }
    }

    private void add(String name, Consumer<Customer> whatBelongsToIt) {
        if (!customers.knows(DemoIds.customer(name))) {
            whatBelongsToIt.accept(customers.add(new Customer(DemoIds.customer(name), name)));
        }
    }

    private void people(Contact... people) {
        List.of(people).forEach(customers::add);
    }

    private static Contact person(Customer customer, String email, String name, ContactRole role) {
        return new Contact(DemoIds.contact(email), customer, name, email, role);
    }

    private static Contract contract(
            String number, Customer customer, SupportPackage supportPackage, Validity validity, String fee) {
        return new Contract(DemoIds.contract(number), number, customer, supportPackage, validity, new BigDecimal(fee));
    }

    private static Validity days(String from, String to) {
        return new Validity(LocalDate.parse(from), LocalDate.parse(to));
    }
}
