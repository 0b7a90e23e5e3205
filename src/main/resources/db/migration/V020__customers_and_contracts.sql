create table customer (
    id          uuid primary key,
    name        varchar(200) not null,
    row_version integer      not null
);

create table contact (
    id          uuid primary key,
    customer_id uuid         not null references customer,
    name        varchar(200) not null,
    email       varchar(254) not null,
    phone       varchar(40),
    role        varchar(20)  not null check (role in ('RESPONSIBLE', 'DEPUTY', 'OTHER')),
    language    varchar(2)   not null check (language in ('ru', 'en')),
    zone        varchar(50)  not null,
    active      boolean      not null,
    row_version integer      not null
);
create unique index contact_email on contact (lower(email));
create index contact_customer on contact (customer_id);

-- One row per version. Days are Moscow days, both included; the register keeps versions of a number apart.
create table contract (
    id                   uuid primary key,
    number               varchar(50)    not null,
    version              integer        not null check (version > 0),
    customer_id          uuid           not null references customer,
    support_package      varchar(20)    not null check (support_package in ('BASIC', 'BUSINESS', 'PREMIUM')),
    valid_from           date           not null,
    valid_to             date           not null,
    monthly_fee          numeric(12, 2) not null check (monthly_fee >= 0),
    responsible_contacts integer        not null check (responsible_contacts > 0),
    dedicated_specialist varchar(64),
    personal_manager     varchar(64),
    suspended_from       timestamptz,
    suspension_reason    varchar(500),
    exceptions           jsonb          not null,
    own_terms            jsonb          not null,
    row_version          integer        not null,
    unique (number, version),
    check (valid_from <= valid_to),
    check ((suspended_from is null) = (suspension_reason is null))
);
create index contract_customer on contract (customer_id);
