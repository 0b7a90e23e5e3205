-- A reason whose breach turned out to be void explains nothing any more: should the same instant be missed after all, it is told
-- anew. What was told and decided stays.
alter table breach_reason
    add column voided_at timestamptz,
    drop constraint breach_reason_state_check,
    drop constraint breach_reason_check,
    add constraint breach_reason_state_check check (state in ('PROPOSED', 'RETURNED', 'APPROVED', 'VOID')),
    add constraint breach_reason_decided check (
        case state when 'PROPOSED' then decided_by is null when 'VOID' then true else decided_by is not null end),
    add constraint breach_reason_voided check ((state = 'VOID') = (voided_at is not null));
drop index breach_reason_standing;
create unique index breach_reason_standing on breach_reason (clock_id, breached_at) where state in ('PROPOSED', 'APPROVED');
