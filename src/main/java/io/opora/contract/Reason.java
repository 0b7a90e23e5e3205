package io.opora.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A reason in both languages. */
record Reason(String ru, String en) {

    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    static final Reason NO_CONTRACT = new Reason("У клиента нет договора", "The customer has no contract");

    static final Reason NOBODY_CONFIRMS = new Reason(
            "Консультацию должно подтвердить ответственное лицо клиента или его заместитель, а они не назначены",
            "The customer's responsible contact or its deputy must confirm a consultation, and nobody is named as such");

    static Reason notStarted(Contract contract) {
        LocalDate first = contract.validity().from();
        return new Reason(
                "Договор %s начнёт действовать %s".formatted(contract.getNumber(), first.format(RUSSIAN_DAY)),
                "Contract %s starts on %s".formatted(contract.getNumber(), first.format(ENGLISH_DAY)));
    }

    static Reason expired(Contract contract) {
        LocalDate last = contract.validity().to();
        return new Reason(
                "Договор %s закончился %s".formatted(contract.getNumber(), last.format(RUSSIAN_DAY)),
                "Contract %s ended on %s".formatted(contract.getNumber(), last.format(ENGLISH_DAY)));
    }

    static Reason suspended(Contract contract, Instant at) {
        String why = contract.suspensionAt(at).map(Suspension::reason).orElse("");
        return new Reason(
                "Договор %s приостановлен: %s".formatted(contract.getNumber(), why),
                "Contract %s is suspended: %s".formatted(contract.getNumber(), why));
    }

    /** Says which of several valid contracts was taken. */
    Reason chosenAmong(ContractTerms chosen, List<ContractTerms> others) {
        return and(new Reason(
                "Действуют несколько договоров, применён %s (%s); есть ещё %s"
                        .formatted(
                                chosen.contractNumber(), chosen.supportPackage().nameRu(), numbers(others)),
                "Several contracts are valid, %s (%s) applies; there is also %s"
                        .formatted(
                                chosen.contractNumber(), chosen.supportPackage().nameEn(), numbers(others))));
    }

    Reason and(Reason more) {
        return new Reason(ru + ". " + more.ru, en + ". " + more.en);
    }

    private static String numbers(List<ContractTerms> contracts) {
        return String.join(
                ", ", contracts.stream().map(ContractTerms::contractNumber).toList());
    }
}
