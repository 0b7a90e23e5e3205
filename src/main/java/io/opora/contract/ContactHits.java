package io.opora.contract;

import java.util.List;

/**
 * What a search found, by customer and name.
 *
 * @param more whether there are further ones that were left out
 */
public record ContactHits(List<FoundContact> contacts, boolean more) {

    static final ContactHits NONE = new ContactHits(List.of(), false);

    public ContactHits {
        contacts = List.copyOf(contacts);
    }
}
