-- Answers given under an Idempotency-Key, so that a repeated request gets the same one. Kept for a day of real time.
create table idempotency_key (
    principal    text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer,
    location     text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (principal, key)
);
create index idempotency_key_age on idempotency_key (created_at);
