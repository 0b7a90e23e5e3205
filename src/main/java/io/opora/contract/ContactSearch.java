package io.opora.contract;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a customer's person by what a caller says: for the staff only. People who have left are not found. */
@Service
@Transactional(readOnly = true)
public class ContactSearch {

    /** No more are shown at once: whoever finds so many asks the caller for something more. */
    public static final int MOST = 20;

    private static final int FEWEST_CHARACTERS = 2;
    private static final int MOST_WORDS = 8;

    private static final Pattern PHONE = Pattern.compile("[+\\d\\s().-]+");

    /** With 8 or +7 before it, it is the same Russian number. */
    private static final int LOCAL_DIGITS = 10;

    private static final int FEWEST_DIGITS = 4;

    private static final String SELECT = """
            select contact from Contact contact join fetch contact.customer customer
             where contact.active = true and %s
             order by customer.name, contact.name, contact.id""";

    private static final String BY_PHONE =
            "cast(function('regexp_replace', contact.phone, '[^0-9]', '', 'g') as string) like concat('%', :digits)";

    private final EntityManager entities;

    ContactSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Each word must be part of the name, the e-mail address or the company's name, in whatever case; a phone number is
     * compared by its last digits.
     *
     * @return nothing for fewer than two characters
     */
    public ContactHits find(String text) {
        String wanted = text.replace('\0', ' ').strip();
        if (wanted.length() < FEWEST_CHARACTERS) {
            return ContactHits.NONE;
        }
        String digits = wanted.replaceAll("\\D", "");
        if (PHONE.matcher(wanted).matches() && digits.length() >= FEWEST_DIGITS) {
            return hits(entities.createQuery(SELECT.formatted(BY_PHONE), Contact.class)
                    .setParameter("digits", digits.substring(Math.max(0, digits.length() - LOCAL_DIGITS))));
        }
        return hits(byWords(List.of(wanted.split("\\s+"))));
    }

    private TypedQuery<Contact> byWords(List<String> words) {
        List<String> first = words.subList(0, Math.min(words.size(), MOST_WORDS));
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            conditions.add("(%s or %s or %s)"
                    .formatted(
                            contains("contact.name", i), contains("contact.email", i), contains("customer.name", i)));
        }
        TypedQuery<Contact> query =
                entities.createQuery(SELECT.formatted(String.join(" and ", conditions)), Contact.class);
        for (int i = 0; i < first.size(); i++) {
            query.setParameter("word" + i, "%" + escaped(first.get(i)) + "%");
        }
        return query;
    }

    private static String contains(String field, int word) {
        return "replace(lower(%s), 'ё', 'е') like :word%d escape '\\'".formatted(field, word);
    }

    private static String escaped(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    private static ContactHits hits(TypedQuery<Contact> query) {
        List<FoundContact> found = query.setMaxResults(MOST + 1)
                .getResultStream()
                .map(FoundContact::of)
                .toList();
        return new ContactHits(found.subList(0, Math.min(found.size(), MOST)), found.size() > MOST);
    }
}
