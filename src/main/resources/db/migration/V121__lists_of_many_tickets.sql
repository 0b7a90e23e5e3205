-- The newest of the open tickets, however many have ended since.
create index ticket_open on opora.ticket (id) where ended_at is null;

-- By the time of registration; it never changes, so the index costs once.
create index ticket_registered on opora.ticket (registered_at, id);
