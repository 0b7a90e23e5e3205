package io.opora.staff;

/** What happens to absences; published in the transaction that changes them. */
public final class AbsenceEvents {

    public record AbsenceRecorded(Absence absence) {}

    /** Days or substitute are other than before, or the absence is cancelled. */
    public record AbsenceChanged(Absence absence) {}

    private AbsenceEvents() {}
}
