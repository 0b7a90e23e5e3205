package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The groups of a person, instead of those before. */
@Schema(requiredProperties = "groups", example = """
        {"groups": ["support-line", "team-leads"]}""")
record GroupsForm(List<String> groups) {

    static GroupsForm read(Fields fields) {
        return new GroupsForm(fields.requiredTexts("groups", 64));
    }
}
