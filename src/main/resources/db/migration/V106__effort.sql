-- Time that engineers spent. Rows are never changed: a correction is a row against another, with its reason.
create table ticket_effort (
    id          uuid primary key,
    ticket_id   bigint      not null references ticket,
    seq         bigint generated always as identity,
    minutes     integer     not null check (minutes <> 0 and abs(minutes) <= 1440),
    kind        text        not null,
    message_id  uuid references ticket_message,
    note        text,
    corrects    uuid unique references ticket_effort,
    author_id   text        not null,
    author_name text        not null,
    recorded_at timestamptz not null,
    -- What takes time back says what from, and why.
    check ((corrects is null) = (minutes > 0)),
    check (corrects is null or note is not null)
);
create index ticket_effort_ticket on ticket_effort (ticket_id, seq);
