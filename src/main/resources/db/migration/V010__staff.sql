-- The provider's people. Passwords live in the engine's identity tables, never here.
create table staff_member (
    id        varchar(64)  primary key,
    full_name varchar(200) not null,
    email     varchar(254) not null,
    language  varchar(2)   not null check (language in ('ru', 'en')),
    active    boolean      not null
);

create unique index staff_member_email on staff_member (lower(email));

create table staff_group (
    staff_id varchar(64) not null references staff_member,
    group_id varchar(64) not null,
    primary key (staff_id, group_id)
);

create index staff_group_members on staff_group (group_id);
