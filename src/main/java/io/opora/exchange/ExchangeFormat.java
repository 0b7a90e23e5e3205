package io.opora.exchange;

/** How a file is written. */
public enum ExchangeFormat {
    CSV("text/csv; charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExchangeFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
