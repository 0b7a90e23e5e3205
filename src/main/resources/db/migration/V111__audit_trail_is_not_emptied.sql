-- A truncate fires no trigger for rows.
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_is_final();
