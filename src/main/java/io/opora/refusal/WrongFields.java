package io.opora.refusal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was asked for has fields that are missing or wrong: all of them are told at once. */
public final class WrongFields extends Refusal {

    private final transient List<Finding> findings;

    /** @param findings one at least */
    public WrongFields(List<Finding> findings) {
        super(findings.get(0).code(), findings.get(0).arguments().toArray());
        this.findings = List.copyOf(findings);
    }

    public WrongFields(String field, String code, Object... arguments) {
        this(List.of(new Finding(field, code, arguments)));
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Each field with its sentence. */
    @Override
    public String text(Locale locale) {
        return findings.stream()
                .map(finding -> finding.field() + ": " + finding.text(locale))
                .collect(Collectors.joining(" "));
    }
}
