-- The customer's system that the ticket is about, and its name as it was when the ticket came in.
alter table ticket add column system_id uuid references customer_system;
alter table ticket add column system_name varchar(100);
