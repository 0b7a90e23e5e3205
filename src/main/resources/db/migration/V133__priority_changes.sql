-- The version of the table that gave the priority; null for the last cycle's priority that stayed.
alter table ticket add column priority_table_version integer;

-- Each priority that a ticket has had, and why it changed (R9). Rows are never changed.
create table priority_change (
    id                 uuid primary key,
    ticket_id          bigint      not null references ticket,
    seq                bigint generated always as identity,
    cycle              integer     not null,
    kind               text        not null,
    from_priority      integer,
    to_priority        integer     not null,
    rule               text        not null,
    table_version      integer,
    system_down        boolean,
    failing            text,
    alternative_exists boolean,
    reason             text,
    author_kind        text        not null,
    author_id          text        not null,
    author_name        text        not null,
    changed_at         timestamptz not null,
    -- A cycle begins with a priority; each change of it has its reason.
    check ((kind = 'REGISTRATION') = (from_priority is null)),
    check (kind = 'REGISTRATION' or reason is not null)
);
create index priority_change_ticket on priority_change (ticket_id, seq);

-- A reclassification that would lengthen a promise: the customer is heard, then a lead decides (R9).
create table reclassification (
    id                 uuid primary key,
    version            integer     not null,
    ticket_id          bigint      not null references ticket,
    seq                bigint generated always as identity,
    cycle              integer     not null,
    state              text        not null,
    from_priority      integer     not null,
    to_priority        integer     not null,
    rule               text        not null,
    table_version      integer     not null,
    system_down        boolean     not null,
    failing            text        not null,
    alternative_exists boolean     not null,
    reason             text        not null,
    proposed_by        text        not null,
    proposed_by_name   text        not null,
    proposed_at        timestamptz not null,
    -- The customer's view; no agreement without a person who gave it.
    agrees             boolean,
    view_reason        text,
    viewed_by          text,
    viewed_by_name     text,
    viewed_at          timestamptz,
    -- The time for the view passed without one.
    unheard_at         timestamptz,
    -- Whoever ended it: the lead, whoever withdrew it, or what came in between.
    closed_by          text,
    closed_by_name     text,
    closing_reason     text,
    closed_at          timestamptz,
    -- What was accepted has changed priority and clocks.
    applied_at         timestamptz,
    check ((agrees is null) = (viewed_at is null)),
    check ((state = 'OPEN') = (closed_at is null))
);
create unique index reclassification_open on reclassification (ticket_id) where state = 'OPEN';
create index reclassification_ticket on reclassification (ticket_id, seq);
