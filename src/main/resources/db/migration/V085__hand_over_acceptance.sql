-- A hand-over that the other line has not accepted yet.
alter table ticket
    add column handed_over_at timestamptz;
