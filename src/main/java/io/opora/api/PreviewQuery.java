package io.opora.api;

import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parameters of a preview, read and checked. */
record PreviewQuery(SupportPackage supportPackage, ServiceKind service, int priority, Instant registeredAt) {

    private static final int HIGHEST = 1;
    private static final int LOWEST = 4;

    /** @throws BadInput with everything that is wrong */
    static PreviewQuery of(
            @Nullable String supportPackage,
            @Nullable String service,
            @Nullable String priority,
            @Nullable String registeredAt,
            Clock time) {
        Findings findings = new Findings();
        Values values = new Values(findings);
        if (supportPackage == null) {
            findings.add("package", "field.required");
        }
        SupportPackage chosen =
                supportPackage == null ? null : values.choice("package", supportPackage, SupportPackage.class);
        ServiceKind kind =
                service == null ? ServiceKind.INCIDENT : values.choice("service", service, ServiceKind.class);
        if (priority == null && kind == ServiceKind.INCIDENT) {
            findings.add("priority", "field.required");
        }
        // Everything but incidents has the reaction of the lowest priority.
        Integer level =
                priority == null ? Integer.valueOf(LOWEST) : values.number("priority", priority, HIGHEST, LOWEST);
        Instant start = registeredAt == null
                ? time.instant().truncatedTo(ChronoUnit.MILLIS)
                : values.instant("registeredAt", plusRestored(registeredAt));
        findings.refuseIfAny();
        return new PreviewQuery(
                Objects.requireNonNull(chosen),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(level),
                Objects.requireNonNull(start));
    }

    /** A plus that was not encoded in the address arrives as a space. */
    private static String plusRestored(String time) {
        return time.replaceFirst(" (?=\\d\\d(:\\d\\d)?$)", "+");
    }
}
