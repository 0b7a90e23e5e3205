-- Rows are only ever added: the newest version of a year counts.
create table production_year (
    year      integer      not null,
    version   integer      not null check (version > 0),
    days      text         not null,
    loaded_by varchar(64)  not null,
    loaded_at timestamptz  not null,
    note      varchar(500) not null,
    primary key (year, version)
);
comment on table production_year is 'Reference data: the decreed years of the Russian production calendar';

-- What a person decided about a calendar, apart from the holidays that it follows.
alter table calendar_version add column follows_holidays boolean;
alter table calendar_version add column own_exceptions text;
alter table calendar_version add column published_by varchar(64);
update calendar_version
   set follows_holidays = provisional_from is not null,
       own_exceptions   = case when provisional_from is null then exceptions else '' end,
       published_by     = 'system';
alter table calendar_version alter column follows_holidays set not null;
alter table calendar_version alter column own_exceptions set not null;
alter table calendar_version alter column published_by set not null;
