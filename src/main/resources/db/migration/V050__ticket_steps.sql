-- Each passage of a ticket through a step of its process, so that reports never need the engine's history.
create table ticket_step (
    activity_instance_id text primary key,
    ticket_id            bigint      not null references ticket,
    process_key          text        not null,
    process_version      integer     not null,
    element_id           text        not null,
    entered_at           timestamptz not null,
    left_at              timestamptz,
    left_by              text
);
create index ticket_step_ticket on ticket_step (ticket_id, entered_at);
create index ticket_step_element on ticket_step (process_key, element_id, entered_at);
