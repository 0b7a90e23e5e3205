-- A manager asks to put a mistake right: previewed first, nothing changes until it is approved.
create table correction (
    id              uuid        primary key,
    number          bigint      generated always as identity unique,
    kind            text        not null,
    state           text        not null,
    -- what was wrong, and which clocks it is about
    request         jsonb       not null,
    reason          text        not null,
    previewed_by    text        not null,
    previewed_at    timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    selected        integer     not null,
    changed         integer     not null,
    check ((state = 'PREVIEWED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null))
);

-- What each clock comes to before and after; result is null until the correction is approved.
create table correction_clock (
    correction_id    uuid    not null references correction,
    position         integer not null,
    clock_id         uuid    not null references sla_clock,
    ticket_id        bigint  not null,
    kind             text    not null,
    cycle            integer not null,
    -- a ledger only grows: as long as it has so many events the clock is as it was previewed
    ledger_events    integer not null,
    changes          boolean not null,
    needed           boolean not null,
    state_before     text    not null,
    due_before       timestamptz,
    remaining_before bigint,
    breached_before  timestamptz,
    outcome_before   text,
    state_after      text    not null,
    due_after        timestamptz,
    remaining_after  bigint,
    breached_after   timestamptz,
    outcome_after    text,
    result           text,
    primary key (correction_id, position)
);
