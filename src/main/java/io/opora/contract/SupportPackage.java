package io.opora.contract;

/** The support packages on sale. The order is the order of rank, from the smallest to the best. */
public enum SupportPackage {
    BASIC("Базовый", "Basic"),
    BUSINESS("Бизнес", "Business"),
    PREMIUM("Премиум", "Premium");

    private final String nameRu;
    private final String nameEn;

    SupportPackage(String nameRu, String nameEn) {
        this.nameRu = nameRu;
        this.nameEn = nameEn;
    }

    public String nameRu() {
        return nameRu;
    }

    public String nameEn() {
        return nameEn;
    }
}
