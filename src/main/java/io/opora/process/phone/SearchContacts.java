package io.opora.process.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opora.contract.ContactHits;
import io.opora.contract.ContactRole;
import io.opora.contract.ContactSearch;
import io.opora.contract.FoundContact;
import io.opora.process.engine.ProcessBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Searches the directory for what was typed, and fills the next form's list of contacts. */
@ProcessBean("searchContacts")
public class SearchContacts implements JavaDelegate {

    private static final String NOTHING_TYPED =
            "Введите имя, адрес, телефон или название компании: не меньше двух знаков.";
    private static final String NOBODY =
            "По запросу «%s» никого не нашлось. Проверьте написание или ищите по компании, адресу, телефону.";
    private static final String TOO_MANY =
            "Нашлось больше %d человек, показаны первые. Если нужного нет, уточните поиск.";

    private static final Choice ANOTHER = new Choice("Нет в списке: искать ещё раз", CallVariables.SEARCH_AGAIN);

    private final ContactSearch directory;
    private final ObjectMapper json;

    SearchContacts(ContactSearch directory, ObjectMapper json) {
        this.directory = directory;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution execution) {
        @Nullable String text = CallVariables.find(execution, CallVariables.SEARCH);
        ContactHits hits = directory.find(Objects.requireNonNullElse(text, ""));
        execution.removeVariable(CallVariables.CONTACTS);
        execution.removeVariable(CallVariables.CONTACT);
        execution.setVariable(CallVariables.NOTICE, notice(text, hits));
        if (!hits.contacts().isEmpty()) {
            execution.setVariable(
                    CallVariables.CONTACTS,
                    SpinValues.jsonValue(written(hits.contacts())).create());
        }
    }

    /** Empty when the list is complete. */
    private static String notice(@Nullable String text, ContactHits hits) {
        if (hits.contacts().isEmpty()) {
            return text == null || text.length() < 2 ? NOTHING_TYPED : NOBODY.formatted(text);
        }
        return hits.more() ? TOO_MANY.formatted(ContactSearch.MOST) : "";
    }

    private String written(List<FoundContact> contacts) {
        List<Choice> choices = new ArrayList<>();
        contacts.forEach(
                contact -> choices.add(new Choice(label(contact), contact.id().toString())));
        choices.add(ANOTHER);
        try {
            return json.writeValueAsString(choices);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of contacts cannot be written", e);
        }
    }

    private static String label(FoundContact contact) {
        return Stream.of(
                        contact.customerName(),
                        contact.name(),
                        role(contact.role()),
                        contact.email(),
                        Objects.requireNonNullElse(contact.phone(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String role(ContactRole role) {
        return switch (role) {
            case RESPONSIBLE -> "ответственное лицо";
            case DEPUTY -> "заместитель";
            case OTHER -> "сотрудник";
        };
    }

    /** One value of a form's list. */
    record Choice(String label, String value) {}
}
