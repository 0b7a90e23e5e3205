package io.opora.bench.generator;

import io.opora.contract.SupportPackage;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The customers that tickets are made for: one contract each, and one responsible contact. They bear names of their own, such
 * as {@code client-17}; ids follow from the name.
 */
final class Clients {

    private static final String CUSTOMERS = """
            insert into opora.customer (id, name, active, row_version)
            select md5('customer of ' || name)::uuid, 'ООО «' || name || '»', true, 0 from generated_clients""";

    private static final String CONTACTS = """
            insert into opora.contact (id, customer_id, name, email, role, language, zone, active, row_version)
            select md5('contact of ' || name)::uuid, md5('customer of ' || name)::uuid, 'Ирина Контактова ' || name,
                   name || '@customer.example', 'RESPONSIBLE', 'ru', 'Europe/Moscow', true, 0
              from generated_clients""";

    private static final String CONTRACTS = """
            insert into opora.contract (id, number, version, customer_id, support_package, valid_from, valid_to,
                                        monthly_fee, responsible_contacts, exceptions, own_terms, row_version)
            select md5('contract of ' || name)::uuid, 'Г-' || name, 1, md5('customer of ' || name)::uuid, sold,
                   current_date - 1500, current_date + 1500, 24000, 1, '[]', '[]', 0
              from generated_clients""";

    private static final String TOKENS = """
            insert into opora.api_token (id, token_hash, owner_kind, owner_id, label, created_at)
            select gen_random_uuid(), encode(sha256(convert_to('token-of-' || name, 'UTF8')), 'hex'), 'CONTACT',
                   md5('contact of ' || name)::uuid::text, 'generated', now()
              from generated_clients""";

    private Clients() {}

    /** The client of the tickets that the others are copied from. */
    static String mould(SupportPackage sold) {
        return "mould-" + sold.name().toLowerCase(Locale.ROOT);
    }

    static String emailOf(String name) {
        return name + "@customer.example";
    }

    static void insert(JdbcTemplate jdbc, String name, SupportPackage sold) {
        insert(jdbc, "select '%s' as name, '%s' as sold".formatted(name, sold));
    }

    /** @param source a query for {@code name} and {@code sold} */
    static void insert(JdbcTemplate jdbc, String source) {
        for (String insert : new String[] {CUSTOMERS, CONTACTS, CONTRACTS, TOKENS}) {
            jdbc.update(insert.replace("generated_clients", "(" + source + ") clients"));
        }
    }
}
