create sequence ticket_number start with 1001 increment by 1;

create table ticket (
    id                  bigint primary key,
    version             integer     not null,
    subject             text        not null,
    description         text        not null,
    service             text        not null,
    channel             text        not null,
    system_down         boolean,
    failing             text,
    alternative_exists  boolean,
    priority            integer     not null,
    status              text        not null,
    customer_id         uuid        not null,
    customer_name       text        not null,
    contact_id          uuid        not null,
    contact_name        text        not null,
    registered_by       text        not null,
    registered_at       timestamptz not null,
    received_at         timestamptz not null,
    received_reason     text,
    cycle               integer     not null,
    cover               text        not null,
    cover_reason_ru     text,
    cover_reason_en     text,
    cover_rule          text,
    cover_table_version integer,
    support_package     text,
    terms               jsonb,
    priority_rule       text,
    queue               text,
    specialist          text,
    assignee            text,
    urgency             integer     not null,
    answered_at         timestamptz,
    due_at              timestamptz,
    ended_at            timestamptz
);
create index ticket_customer on ticket (customer_id, id);
create index ticket_queue on ticket (queue, due_at) where ended_at is null;

create table ticket_message (
    id          uuid primary key,
    ticket_id   bigint      not null references ticket,
    seq         bigint generated always as identity,
    kind        text        not null,
    visibility  text        not null,
    channel     text        not null,
    author_kind text        not null,
    author_id   text        not null,
    author_name text        not null,
    text        text        not null,
    written_at  timestamptz not null
);
create index ticket_message_conversation on ticket_message (ticket_id, seq);

-- What waits for the customer: each open row is a cause of pause (R6).
create table customer_turn (
    id         uuid primary key,
    ticket_id  bigint      not null references ticket,
    kind       text        not null,
    state      text        not null,
    message_id uuid references ticket_message,
    step       text,
    opened_at  timestamptz not null,
    opened_by  text        not null,
    closed_at  timestamptz,
    closed_by  text
);
create index customer_turn_open on customer_turn (ticket_id) where state = 'OPEN';
