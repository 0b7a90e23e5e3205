-- What a request is about, and in which role its contact asked.
alter table ticket add column scope text not null default 'STANDARD';
alter table ticket alter column scope drop default;
alter table ticket add column contact_role text not null default 'OTHER';
alter table ticket alter column contact_role drop default;
update ticket set contact_role = contact.role from contact where contact.id = ticket.contact_id;

-- The instant the clocks count from, where it is not the instant of receipt.
alter table ticket add column clocks_from timestamptz;

-- Who confirmed the request on the customer's side, who of the staff decided about its cover, and who found a scope that
-- no contract covers while working on it.
alter table ticket add column confirmed_by text;
alter table ticket add column confirmed_at timestamptz;
alter table ticket add column cover_decided_by text;
alter table ticket add column cover_decided_at timestamptz;
alter table ticket add column scope_found_by text;
