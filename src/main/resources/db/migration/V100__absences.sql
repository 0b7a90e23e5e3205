-- When the provider's people are away, and who stands in for them. Days are Moscow's, both included.
create table absence (
    id         uuid        primary key,
    version    integer     not null,
    staff_id   varchar(64) not null references staff_member,
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    -- null: whatever was offered to the person goes to the line meanwhile
    substitute varchar(64) references staff_member check (substitute <> staff_id),
    cancelled  boolean     not null
);

create index absence_of_person on absence (staff_id, last_day) where not cancelled;
