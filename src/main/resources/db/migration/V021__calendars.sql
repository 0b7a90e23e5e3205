-- Rows are only ever added: a promise keeps the name and version of its calendar.
create table calendar_version (
    name             varchar(50)  not null,
    version          integer      not null check (version > 0),
    zone             varchar(50)  not null,
    weekly_hours     text         not null,
    exceptions       text         not null,
    provisional_from date,
    valid_since      timestamptz  not null,
    note             varchar(500) not null,
    primary key (name, version)
);
comment on table calendar_version is 'Reference data: the calendars that promises count in, by version';
