package io.opora.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON object, one by one, and collects what is wrong with any. A field that is missing or null
 * gives null. Fields that nobody reads are ignored, so that a client may be newer than the server, unless the form is
 * strict ({@link FormType}).
 */
public final class Fields {

    private static final int MOST_ITEMS = 200;
    private static final JsonNode NO_ITEMS = JsonNodeFactory.instance.arrayNode();

    private final JsonNode object;
    private final String path;
    private final Findings findings;
    private final Values values;
    private final Set<String> read = new HashSet<>();

    Fields(JsonNode object, Findings findings) {
        this(object, "", findings);
    }

    private Fields(JsonNode object, String path, Findings findings) {
        this.object = object;
        this.path = path;
        this.findings = findings;
        this.values = new Values(findings);
    }

    /** Text that is not blank. */
    public @Nullable String requiredText(String field, int longest) {
        String text = text(field, longest);
        if (text == null && !isGiven(field) || text != null && text.isBlank()) {
            add(field, "field.required");
        }
        return text;
    }

    public @Nullable String text(String field, int longest) {
        String text = string(field);
        return text == null ? null : values.text(path + field, text, longest);
    }

    public <E extends Enum<E>> @Nullable E requiredChoice(String field, Class<E> type) {
        require(field);
        return choice(field, type);
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = string(field);
        return text == null ? null : values.choice(path + field, text, type);
    }

    public <E extends Enum<E>> @Nullable E requiredChoiceInAnyCase(String field, Class<E> type) {
        require(field);
        return choiceInAnyCase(field, type);
    }

    /** As {@link #choice}, whether it is written in capitals or not. */
    public <E extends Enum<E>> @Nullable E choiceInAnyCase(String field, Class<E> type) {
        String text = string(field);
        return text == null ? null : values.choiceInAnyCase(path + field, text, type);
    }

    public @Nullable UUID requiredUuid(String field) {
        require(field);
        String text = string(field);
        return text == null ? null : values.uuid(path + field, text);
    }

    public @Nullable Boolean requiredFlag(String field) {
        require(field);
        return flag(field);
    }

    public @Nullable Boolean flag(String field) {
        if (!isGiven(field)) {
            return null;
        }
        if (!object.get(field).isBoolean()) {
            add(field, "field.not-a-flag");
            return null;
        }
        return object.get(field).booleanValue();
    }

    public @Nullable UUID uuid(String field) {
        String text = string(field);
        return text == null ? null : values.uuid(path + field, text);
    }

    public @Nullable Instant requiredInstant(String field) {
        require(field);
        return instant(field);
    }

    /** A moment in ISO-8601 with its offset. */
    public @Nullable Instant instant(String field) {
        String text = string(field);
        return text == null ? null : values.instant(path + field, text);
    }

    public @Nullable LocalDate requiredDate(String field) {
        require(field);
        return date(field);
    }

    /** A day such as {@code 2026-03-02}. */
    public @Nullable LocalDate date(String field) {
        String text = string(field);
        return text == null ? null : values.date(path + field, text);
    }

    public @Nullable Integer requiredNumber(String field, int least, int most) {
        require(field);
        return number(field, least, most);
    }

    /** A whole number between two, both included. */
    public @Nullable Integer number(String field, int least, int most) {
        if (!isGiven(field)) {
            return null;
        }
        JsonNode number = object.get(field);
        if (!number.isNumber()) {
            add(field, "field.not-a-number");
            return null;
        }
        return values.number(path + field, number.asText(), least, most);
    }

    /** An amount of money: at least zero, with two decimal places at most. */
    public @Nullable BigDecimal requiredAmount(String field) {
        require(field);
        return amount(field);
    }

    /** As {@link #requiredAmount}, but null where nothing was given. */
    public @Nullable BigDecimal amount(String field) {
        if (!isGiven(field)) {
            return null;
        }
        if (!object.get(field).isNumber()) {
            add(field, "field.not-a-number");
            return null;
        }
        return values.amount(path + field, object.get(field).decimalValue());
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return isGiven(field);
    }

    /** Texts in a list; none when the field is missing. */
    public List<String> texts(String field, int longest) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(field)) {
            String place = path + field + "[" + texts.size() + "]";
            if (!item.isTextual()) {
                findings.add(place, "field.not-a-text");
                return texts;
            }
            String text = values.text(place, item.textValue(), longest);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    /** Texts in a list that must be given; it may be empty. */
    public List<String> requiredTexts(String field, int longest) {
        if (!isGiven(field)) {
            add(field, "field.required");
        }
        return texts(field, longest);
    }

    /** Objects in a list, none when the field is missing; each is strict. What it misses is null. */
    public <T> List<T> objects(String field, Function<Fields, T> form) {
        List<T> objects = new ArrayList<>();
        for (JsonNode item : items(field)) {
            String place = path + field + "[" + objects.size() + "]";
            if (!item.isObject()) {
                findings.add(place, "field.not-an-object");
                return objects;
            }
            Fields fields = new Fields(item, place + ".", findings);
            objects.add(form.apply(fields));
            fields.refuseUnread();
        }
        return objects;
    }

    /** Finds each field that nobody asked for. */
    void refuseUnread() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                findings.add(path + Values.echo(name), "field.unknown");
            }
        });
    }

    private JsonNode items(String field) {
        if (!isGiven(field)) {
            return NO_ITEMS;
        }
        JsonNode list = object.get(field);
        if (!list.isArray() || list.size() > MOST_ITEMS) {
            add(field, "field.not-a-list", MOST_ITEMS);
            return NO_ITEMS;
        }
        return list;
    }

    private @Nullable String string(String field) {
        if (!isGiven(field)) {
            return null;
        }
        if (!object.get(field).isTextual()) {
            add(field, "field.not-a-text");
            return null;
        }
        return object.get(field).textValue();
    }

    private void require(String field) {
        if (!isGiven(field)) {
            add(field, "field.required");
        }
    }

    private void add(String field, String code, Object... arguments) {
        findings.add(path + field, code, arguments);
    }

    private boolean isGiven(String field) {
        read.add(field);
        return object.hasNonNull(field);
    }
}
