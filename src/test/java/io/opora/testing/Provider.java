package io.opora.testing;

import io.opora.contract.Contact;
import io.opora.contract.ContactRole;
import io.opora.contract.Contract;
import io.opora.contract.ContractRegister;
import io.opora.contract.Customer;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.CustomerRegister;
import io.opora.contract.Customers;
import io.opora.contract.SupportPackage;
import io.opora.contract.Validity;
import io.opora.staff.NewStaffMember;
import io.opora.staff.Staff;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import io.opora.ticket.Actor;
import io.opora.ticket.Actors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A small provider: its people, and customers as a test needs them. */
public class Provider {

    public static final String ENGINEER = "engineer";
    public static final String CONFIGURATOR = "configurator";
    public static final String SPECIALIST = "specialist";
    public static final String LEAD = "lead";
    public static final String MANAGER = "manager";

    private final Staff staff;
    private final CustomerRegister customers;
    private final ContractRegister contracts;
    private final Customers customersById;
    private final CustomerDirectory directory;
    private final Actors actors;

    public Provider(
            Staff staff,
            CustomerRegister customers,
            ContractRegister contracts,
            Customers customersById,
            CustomerDirectory directory,
            Actors actors) {
        this.staff = staff;
        this.customers = customers;
        this.contracts = contracts;
        this.customersById = customersById;
        this.directory = directory;
        this.actors = actors;
    }

    /** Engineers of both lines, a dedicated specialist, a lead and a manager. */
    public void opens() {
        hire(ENGINEER, "Егор Инженеров", StaffGroups.SUPPORT_LINE);
        hire(CONFIGURATOR, "Ксения Настройкина", StaffGroups.CONFIGURATION_LINE);
        hire(SPECIALIST, "Семён Выделенный", StaffGroups.SUPPORT_LINE);
        hire(LEAD, "Лидия Ведущая", StaffGroups.TEAM_LEADS);
        hire(MANAGER, "Максим Главный", StaffGroups.MANAGERS);
    }

    private void hire(String id, String name, String group) {
        staff.hire(new NewStaffMember(id, name, id + "@opora.example", StaffLanguage.RU, Set.of(group)));
    }

    public Actor staff(String id) {
        return actors.staff(id);
    }

    /** A customer with a contract through 2026 and 2027, and its responsible contact. */
    public Actor contactWith(SupportPackage supportPackage) {
        return contactWith(supportPackage, contract -> contract);
    }

    public Actor contactWith(SupportPackage supportPackage, UnaryOperator<Contract> terms) {
        Customer customer = customers.add(new Customer(UUID.randomUUID(), "ООО «" + supportPackage + "»"));
        conclude(customer, supportPackage, terms);
        return contactOf(customer);
    }

    /** A contract for a customer that is known already. */
    public void concludesFor(Actor contact, SupportPackage supportPackage) {
        concludesFor(contact, supportPackage, contract -> contract);
    }

    public void concludesFor(Actor contact, SupportPackage supportPackage, UnaryOperator<Contract> terms) {
        conclude(customerOf(contact), supportPackage, terms);
    }

    private void conclude(Customer customer, SupportPackage supportPackage, UnaryOperator<Contract> terms) {
        contracts.conclude(terms.apply(new Contract(
                UUID.randomUUID(),
                "Д-" + UUID.randomUUID().toString().substring(0, 8),
                customer,
                supportPackage,
                new Validity(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-12-31")),
                new BigDecimal("24000"))));
    }

    public Actor contactWithoutContract() {
        return contactOf(customers.add(new Customer(UUID.randomUUID(), "ООО «Без договора»")));
    }

    /** Another person of the same customer. */
    public Actor colleagueOf(Actor contact, ContactRole role) {
        String name = role == ContactRole.DEPUTY ? "Дмитрий Заместителев" : "Константин Коллегин";
        return contactOf(customerOf(contact), name, role);
    }

    private Customer customerOf(Actor contact) {
        return customersById
                .findById(directory
                        .byId(UUID.fromString(contact.id()))
                        .orElseThrow()
                        .customerId())
                .orElseThrow();
    }

    /** A person of a customer with a contract where nobody is named as responsible. */
    public Actor contactWithoutResponsible(SupportPackage supportPackage) {
        Customer customer = customers.add(new Customer(UUID.randomUUID(), "ООО «Без ответственного»"));
        conclude(customer, supportPackage, contract -> contract);
        return contactOf(customer, "Константин Коллегин", ContactRole.OTHER);
    }

    private Actor contactOf(Customer customer) {
        return contactOf(customer, "Анна Клиентова", ContactRole.RESPONSIBLE);
    }

    private Actor contactOf(Customer customer, String name, ContactRole role) {
        UUID id = UUID.randomUUID();
        customers.add(new Contact(
                id, customer, name, role.name().toLowerCase(Locale.ROOT) + "." + id + "@customer.example", role));
        return actors.contact(id);
    }
}
