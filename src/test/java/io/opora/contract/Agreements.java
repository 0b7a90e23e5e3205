package io.opora.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Customers and contracts as tests need them; one that says nothing else is Business, valid through 2026. */
final class Agreements {

    static final Customer ROMASHKA = aCustomer("ООО «Ромашка»");

    private Agreements() {}

    static Customer aCustomer(String name) {
        return new Customer(UUID.randomUUID(), name);
    }

    static Contract aContract(String number) {
        return aContract(number, ROMASHKA, SupportPackage.BUSINESS, "2026-01-01", "2026-12-31");
    }

    static Contract aContract(String number, String from, String to) {
        return aContract(number, ROMASHKA, SupportPackage.BUSINESS, from, to);
    }

    static Contract aContract(String number, Customer customer, SupportPackage supportPackage, String from, String to) {
        return new Contract(
                UUID.randomUUID(),
                number,
                customer,
                supportPackage,
                new Validity(LocalDate.parse(from), LocalDate.parse(to)),
                new BigDecimal("89000.00"));
    }
}
