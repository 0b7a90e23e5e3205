-- An engineer's proposal to lower a ticket's priority because the work was restored in part (R8).
create table priority_downgrade (
    id                 uuid primary key,
    version            integer     not null,
    ticket_id          bigint      not null references ticket,
    message_id         uuid        not null references ticket_message,
    state              text        not null,
    system_down        boolean     not null,
    failing            text        not null,
    alternative_exists boolean     not null,
    restored           text        not null,
    remaining          text,
    from_priority      integer     not null,
    -- by the table priority, whose rule stands beside it
    to_priority        integer,
    rule               text,
    -- the moment of restoration
    proposed_at        timestamptz not null,
    proposed_by        text        not null,
    disputed_at        timestamptz,
    disputed_by        text,
    dispute_reason     text,
    settled_at         timestamptz,
    settled_by_kind    text,
    settled_by_id      text,
    settled_by         text,
    settled_reason     text,
    -- when an accepted one changed priority and clocks
    in_force_at        timestamptz
);
create index priority_downgrade_ticket on priority_downgrade (ticket_id, proposed_at);
-- A ticket has one proposal at a time that somebody has to decide about.
create unique index priority_downgrade_open on priority_downgrade (ticket_id) where state in ('OPEN', 'DISPUTED');
