-- Until when the reader must know: calm hours that end later do not hold the letter. None where no promise runs.
alter table notification
    add column needed_by timestamptz;
