-- The open tickets of a queue in the order in which they are listed: by due date, the newest first of those due at once.
drop index opora.ticket_queue;
create index ticket_queue on opora.ticket (queue, due_at, id desc) where ended_at is null;
