-- Letters to the staff wait at night and come together; calls of webhooks go the same way as letters.
alter table notification
    add column channel    varchar(8) not null default 'MAIL' check (channel in ('MAIL', 'WEBHOOK')),
    -- whether it may wait for the staff's mail hours
    add column may_wait   boolean not null default false,
    add column held_until timestamptz,
    -- the digest that it went out in; what became of that, its own row says
    add column digest_id  uuid references notification,
    drop constraint notification_state_check,
    add constraint notification_state_check
        check (state in ('PENDING', 'HELD', 'IN_DIGEST', 'SENT', 'FAILED', 'TOLD_OTHERWISE')),
    add check (state <> 'HELD' or (may_wait and held_until is not null)),
    add check ((state = 'IN_DIGEST') = (digest_id is not null));

create index notification_held on notification (position) where state = 'HELD';
create index notification_calls on notification (position) where state = 'PENDING' and channel = 'WEBHOOK';
