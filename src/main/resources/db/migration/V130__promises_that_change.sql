-- A clock may get further promises while it runs; an accepted downgrade begins a further clock in the same cycle.
alter table sla_clock add column number integer not null default 0;
alter table sla_clock drop constraint sla_clock_ticket_id_kind_cycle_key;
alter table sla_clock add constraint sla_clock_once unique (ticket_id, kind, cycle, number);

alter table sla_promise
    add column basis      text not null default 'TERMS',
    -- the instant that both sides agreed on
    add column agreed_for timestamptz,
    -- the number of the promise whose place a correction takes
    add column corrects   integer;

-- The promise that was made, or that the milestone or breach belongs to; null means the first.
alter table sla_clock_event add column promise integer;
drop index sla_milestone_once;
create unique index sla_milestone_once on sla_clock_event (clock_id, coalesce(promise, 0), percent) where type = 'MILESTONE';
drop index sla_breach_once;
create unique index sla_breach_once on sla_clock_event (clock_id, coalesce(promise, 0)) where type = 'BREACHED';

-- The proposal or offer that the customer must decide on.
alter table customer_turn add column subject_id uuid;
