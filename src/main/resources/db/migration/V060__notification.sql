-- Letters: rendered when written, kept after they left as the record of who was told what.
create table notification (
    id                uuid primary key,
    version           integer      not null,
    -- the order in which letters leave
    position          bigint       generated always as identity,
    ticket_number     varchar(32)  not null,
    template          varchar(40)  not null,
    recipient_name    varchar(255) not null,
    recipient_address varchar(254) not null,
    language          varchar(8)   not null,
    zone              varchar(64)  not null,
    subject           varchar(255) not null,
    body_text         text         not null,
    body_html         text         not null,
    created_at        timestamptz  not null,
    state             varchar(16)  not null check (state in ('PENDING', 'SENT', 'FAILED', 'TOLD_OTHERWISE')),
    attempts          integer      not null,
    last_failure      varchar(500),
    next_attempt_at   timestamptz,
    sent_at           timestamptz,
    told_note         varchar(2000)
);

create index notification_waiting on notification (position) where state = 'PENDING';
create index notification_ticket on notification (ticket_number, template);
