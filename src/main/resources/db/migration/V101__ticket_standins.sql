-- What was taken from somebody who is away: given back afterwards where nobody claimed it in between.
create table ticket_standin (
    id           uuid        primary key,
    -- the order in which a ticket was passed on and further
    position     bigint      generated always as identity,
    ticket_id    bigint      not null references ticket,
    absent       varchar(64) not null,
    -- what the ticket was before
    was_assigned boolean     not null,
    specialist   varchar(64),
    queue        varchar(64),
    -- to whom it is offered instead; null: to its line
    given_to     varchar(64),
    since        timestamptz not null,
    ended_at     timestamptz
);

create unique index ticket_standin_open on ticket_standin (ticket_id, absent) where ended_at is null;
create index ticket_standin_of_person on ticket_standin (absent) where ended_at is null;
