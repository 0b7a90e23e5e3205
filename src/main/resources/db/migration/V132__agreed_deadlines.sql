-- A term for the resolution that both sides talk about or have agreed on (R12).
create table deadline_agreement (
    id              uuid        primary key,
    seq             bigint generated always as identity,
    ticket_id       bigint      not null references ticket,
    cycle           integer     not null,
    state           text        not null,
    opened_at       timestamptz not null,
    -- who ended the talk, or what was agreed, and why; empty while it is open
    settled_at      timestamptz,
    settled_by      text,
    settled_by_name text,
    settled_reason  text
);
create index deadline_agreement_of_ticket on deadline_agreement (ticket_id, seq);
create unique index deadline_agreement_open on deadline_agreement (ticket_id) where state = 'OPEN';

-- The offers of a talk in their order; none is ever changed.
create table deadline_offer (
    agreement_id uuid        not null references deadline_agreement,
    number       integer     not null,
    side         text        not null,
    by_id        text        not null,
    by_name      text        not null,
    offered_at   timestamptz not null,
    due_at       timestamptz not null,
    reason       text        not null,
    message_id   uuid        not null references ticket_message,
    primary key (agreement_id, number)
);
