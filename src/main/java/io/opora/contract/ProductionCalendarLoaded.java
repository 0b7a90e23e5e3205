package io.opora.contract;

/** Decreed years were loaded, within the running transaction; {@code lastKnownYear} is the last that is known now. */
public record ProductionCalendarLoaded(int lastKnownYear) {}
