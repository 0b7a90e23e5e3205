alter table customer add column number varchar(50);
alter table customer add column active boolean not null default true;
alter table customer alter column active drop default;
create unique index customer_number on customer (lower(number));
create index customer_name on customer (lower(name));

-- An installation of the software at a customer; a ticket names one.
create table customer_system (
    id          uuid primary key,
    customer_id uuid         not null references customer,
    name        varchar(100) not null,
    purpose     varchar(20)  not null check (purpose in ('PRODUCTION', 'TEST')),
    hosting     varchar(20)  not null check (hosting in ('CLOUD', 'ON_SITE')),
    version     varchar(50),
    active      boolean      not null,
    row_version integer      not null
);
create unique index customer_system_name on customer_system (customer_id, lower(name));

-- When a version of a contract was suspended, and until when; null: still. Kept, so that a look at the past stays right.
create table contract_suspension (
    contract_id     uuid         not null references contract,
    suspended_from  timestamptz  not null,
    suspended_until timestamptz,
    reason          varchar(500) not null,
    primary key (contract_id, suspended_from),
    check (suspended_from < suspended_until)
);
insert into contract_suspension (contract_id, suspended_from, reason)
    select id, suspended_from, suspension_reason from contract where suspended_from is not null;
alter table contract drop column suspended_from, drop column suspension_reason;
