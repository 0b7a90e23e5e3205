-- Counted by monitoring each time it looks: without an index, in all letters that ever left.
create index notification_failed on notification (position) where state = 'FAILED';
