-- A clock may have been cancelled because its times were taken back, or because another priority promises none: what stood
-- behind the work before its cover is reviewed tells the two apart.
alter table ticket add column cover_before text;
