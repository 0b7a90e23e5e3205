-- Personal tokens of the HTTP API. Only the SHA-256 of a token is kept, so a copy of this table opens nothing.
create table api_token (
    id           uuid         primary key,
    token_hash   varchar(64)  not null unique,
    owner_kind   varchar(8)   not null check (owner_kind in ('CONTACT', 'STAFF')),
    owner_id     varchar(64)  not null,
    label        varchar(100) not null,
    created_at   timestamptz  not null,
    expires_at   timestamptz,
    revoked_at   timestamptz
);

create index api_token_owner on api_token (owner_kind, owner_id);
