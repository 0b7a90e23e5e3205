-- The first message to an ended ticket that nobody has decided about yet.
alter table ticket
    add column late_reply_id uuid references ticket_message;
