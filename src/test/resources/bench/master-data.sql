-- A provider with two lines and fifty Premium customers, for the benchmarks. The tokens open nothing outside of their database.
insert into opora.staff_member (id, full_name, email, language, active) values
    ('sokolova', 'Мария Соколова', 'sokolova@provider.example', 'ru', true),
    ('belov', 'Пётр Белов', 'belov@provider.example', 'ru', true),
    ('orlova', 'Анна Орлова', 'orlova@provider.example', 'ru', true),
    ('titov', 'Игорь Титов', 'titov@provider.example', 'ru', true),
    ('kim', 'Елена Ким', 'kim@provider.example', 'ru', true),
    ('vetrova', 'Ольга Ветрова', 'vetrova@provider.example', 'ru', true),
    ('gromov', 'Сергей Громов', 'gromov@provider.example', 'ru', true);
insert into opora.staff_group (staff_id, group_id) values
    ('sokolova', 'support-line'), ('belov', 'support-line'), ('orlova', 'support-line'),
    ('titov', 'configuration-line'), ('kim', 'configuration-line'),
    ('vetrova', 'team-leads'),
    ('gromov', 'managers');
insert into opora.customer (id, name, active, row_version)
select md5('customer-' || n)::uuid, 'ООО «Заказчик ' || n || '»', true, 0 from generate_series(0, 49) n;
insert into opora.contact (id, customer_id, name, email, role, language, zone, active, row_version)
select md5('contact-' || n)::uuid, md5('customer-' || n)::uuid, 'Контакт ' || n, 'contact' || n || '@customer.example',
       'RESPONSIBLE', 'ru', 'Europe/Moscow', true, 0
  from generate_series(0, 49) n;
insert into opora.contract (id, number, version, customer_id, support_package, valid_from, valid_to, monthly_fee,
                            responsible_contacts, exceptions, own_terms, row_version)
select md5('contract-' || n)::uuid, 'Д-' || n, 1, md5('customer-' || n)::uuid, 'PREMIUM',
       current_date - 400, current_date + 400, 180000, 1, '[]', '[]', 0
  from generate_series(0, 49) n;
insert into opora.api_token (id, token_hash, owner_kind, owner_id, label, created_at)
select gen_random_uuid(), encode(sha256(convert_to('token-of-contact-' || n, 'UTF8')), 'hex'), 'CONTACT',
       md5('contact-' || n)::uuid::text, 'bench', now()
  from generate_series(0, 49) n;
insert into opora.api_token (id, token_hash, owner_kind, owner_id, label, created_at)
select gen_random_uuid(), encode(sha256(convert_to('token-of-' || id, 'UTF8')), 'hex'), 'STAFF', id, 'bench', now()
  from opora.staff_member where id in ('sokolova', 'titov', 'vetrova', 'gromov');
