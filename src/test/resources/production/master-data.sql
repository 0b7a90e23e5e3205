-- What a provider must have entered before a customer can be served; for tests of the packaged application, which brings
-- no data. The tokens open nothing outside of these tests' own databases.
insert into opora.staff_member (id, full_name, email, language, active) values
    ('engineer', 'Мария Соколова', 'engineer@provider.example', 'ru', true),
    ('lead', 'Ольга Ветрова', 'lead@provider.example', 'ru', true);
insert into opora.staff_group (staff_id, group_id) values
    ('engineer', 'support-line'),
    ('lead', 'team-leads'),
    ('lead', 'support-line');
insert into opora.customer (id, name, active, row_version) values
    ('00000000-0000-0000-0000-0000000000c1', 'ПАО «Меридиан»', true, 0);
insert into opora.contact (id, customer_id, name, email, role, language, zone, active, row_version) values
    ('00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-0000000000c1', 'Мария Кузнецова',
     'maria@customer.example', 'RESPONSIBLE', 'ru', 'Europe/Moscow', true, 0);
insert into opora.contract (id, number, version, customer_id, support_package, valid_from, valid_to, monthly_fee,
                            responsible_contacts, exceptions, own_terms, row_version) values
    ('00000000-0000-0000-0000-0000000000e1', 'Д-1', 1, '00000000-0000-0000-0000-0000000000c1', 'PREMIUM',
     current_date - 400, current_date + 400, 180000, 1, '[]', '[]', 0);
insert into opora.api_token (id, token_hash, owner_kind, owner_id, label, created_at)
select gen_random_uuid(), encode(sha256(convert_to(token, 'UTF8')), 'hex'), kind, owner, 'rehearsal', now()
  from (values ('token-of-the-contact', 'CONTACT', '00000000-0000-0000-0000-0000000000d1'),
               ('token-of-the-engineer', 'STAFF', 'engineer')) as t (token, kind, owner);
