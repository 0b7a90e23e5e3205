-- What the table waiting-periods made happen while the customer kept silent: each step once.
create table customer_turn_step (
    turn_id     uuid        not null references customer_turn,
    number      integer     not null,
    rule        text        not null,
    action      text        not null,
    due_at      timestamptz not null,
    followed_at timestamptz not null,
    primary key (turn_id, number)
);
create unique index customer_turn_step_once on customer_turn_step (turn_id, rule);

alter table ticket
    -- how silence ended the ticket; empty when a person did
    add column ending        text,
    add column reopened_at   timestamptz,
    -- who gets a ticket back that was opened again
    add column last_worker   text,
    -- the cycle in which the priority's questions were answered last
    add column answers_cycle integer not null default 1;
