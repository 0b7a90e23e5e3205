-- Who changed which master data, and the values that differ. Rows are only ever added.
create table audit_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz  not null,
    by_id       varchar(64)  not null,
    entity_type varchar(40)  not null,
    entity_id   varchar(100) not null,
    action      varchar(40)  not null,
    before      jsonb        not null,
    after       jsonb        not null
);
create index audit_entry_entity on audit_entry (entity_type, entity_id, id);
create index audit_entry_by on audit_entry (by_id, id);

create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'Entries of the audit trail are neither changed nor deleted';
end $$;

create trigger audit_entry_is_final before update or delete on audit_entry
    for each statement execute function audit_entry_is_final();
