-- The customer's remark with which it accepted a lower priority: those who work on the ticket read it in their letter.
alter table priority_downgrade
    add column acceptance_id uuid references ticket_message;
