-- One row per clock: the folded result for queries. The ledger beside it is the truth.
create table sla_clock (
    id                  uuid primary key,
    ticket_id           bigint      not null,
    kind                text        not null,
    cycle               integer     not null,
    state               text        not null,
    started_at          timestamptz not null,
    due_at              timestamptz,
    remaining_ms        bigint,
    breached_at         timestamptz,
    ended_at            timestamptz,
    outcome             text,
    next_milestone      integer,
    next_milestone_at   timestamptz,
    process_instance_id text,
    unique (ticket_id, kind, cycle)
);
create index sla_clock_process on sla_clock (process_instance_id);
create index sla_clock_due on sla_clock (due_at) where state = 'RUNNING';

create table sla_promise (
    clock_id         uuid    not null references sla_clock,
    number           integer not null,
    priority         integer not null,
    budget_amount    integer not null,
    budget_unit      text    not null,
    calendar_name    text    not null,
    calendar_version integer not null,
    contract_number  text    not null,
    contract_version integer not null,
    support_package  text    not null,
    rule             text    not null,
    table_version    integer not null,
    primary key (clock_id, number)
);

create table sla_clock_event (
    clock_id     uuid        not null references sla_clock,
    seq          integer     not null,
    type         text        not null,
    effective_at timestamptz not null,
    recorded_at  timestamptz not null,
    cause        text,
    percent      integer,
    actor        text        not null,
    why          text,
    primary key (clock_id, seq)
);
-- The last guard: a milestone is recorded, told and escalated once.
create unique index sla_milestone_once on sla_clock_event (clock_id, percent) where type = 'MILESTONE';
create unique index sla_breach_once on sla_clock_event (clock_id) where type = 'BREACHED';
