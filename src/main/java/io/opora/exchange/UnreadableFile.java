package io.opora.exchange;

import io.opora.refusal.WrongFields;

/** Nothing of the file can be read. */
final class UnreadableFile {

    static final String FIELD = "file";

    private UnreadableFile() {}

    static WrongFields because(String code, Object... arguments) {
        return new WrongFields(FIELD, "exchange." + code, arguments);
    }
}
