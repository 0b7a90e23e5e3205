package io.opora.api;

import java.util.List;

/** A request that cannot be understood as it is: 400 with its fields. */
public final class BadInput extends RuntimeException {

    private final transient List<Finding> findings;

    BadInput(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    public BadInput(String field, String code, Object... arguments) {
        this(List.of(new Finding(field, code, arguments)));
    }

    List<Finding> findings() {
        return findings;
    }
}
