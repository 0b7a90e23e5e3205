-- The next letter is asked for by channel. With the channel in front the index gives it at once, whatever the planner believes
-- of how many wait; without it, all waiting ones were read and sorted for each letter.
create index notification_next on notification (channel, position) where state = 'PENDING';
drop index notification_waiting;
