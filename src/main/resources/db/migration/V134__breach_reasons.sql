-- Why a promise was broken, in the words of whoever was responsible, and what a manager said to it. A returned reason stays,
-- and the next one is a row of its own.
create table breach_reason (
    id          uuid primary key,
    seq         bigint generated always as identity,
    version     integer     not null,
    ticket_id   bigint      not null references ticket,
    clock_id    uuid        not null references sla_clock,
    -- the due instant that was missed: a clock may break several promises
    breached_at timestamptz not null,
    category    varchar(40) not null,
    text        text        not null,
    proposed_by varchar(64) not null,
    proposed_at timestamptz not null,
    state       varchar(16) not null check (state in ('PROPOSED', 'RETURNED', 'APPROVED')),
    decided_by  varchar(64),
    decided_at  timestamptz,
    comment     text,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'RETURNED' or comment is not null)
);
create index breach_reason_ticket on breach_reason (ticket_id);
-- One reason at a time waits for its decision or counts.
create unique index breach_reason_standing on breach_reason (clock_id, breached_at) where state <> 'RETURNED';
