create table ticket_attachment (
    id          uuid primary key,
    ticket_id   bigint      not null references ticket,
    seq         bigint generated always as identity,
    message_id  uuid references ticket_message,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    sha256      text        not null,
    visibility  text        not null,
    author_kind text        not null,
    author_id   text        not null,
    author_name text        not null,
    added_at    timestamptz not null
);
create index ticket_attachment_ticket on ticket_attachment (ticket_id, seq);

-- The files themselves, in pieces of 256 KiB: each is read and written alone, a rollback leaves nothing, and a plain
-- pg_dump has them. The pieces come first and the row that they belong to last, under the ticket's lock.
create table ticket_attachment_chunk (
    attachment_id uuid    not null
        references ticket_attachment on delete cascade deferrable initially deferred,
    number        integer not null,
    bytes         bytea   not null,
    primary key (attachment_id, number)
);
-- Most files are compressed already.
alter table ticket_attachment_chunk alter column bytes set storage external;
