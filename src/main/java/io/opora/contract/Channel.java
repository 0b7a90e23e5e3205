package io.opora.contract;

/** The way a request came in. The contract terms tell online channels, where people talk at once, from offline ones. */
public enum Channel {
    CABINET,
    EMAIL,
    PHONE,
    /** Skype and the like. */
    MESSENGER,
    API;

    public boolean isOnline() {
        return this == PHONE || this == MESSENGER;
    }
}
