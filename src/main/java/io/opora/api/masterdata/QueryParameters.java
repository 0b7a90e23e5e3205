package io.opora.api.masterdata;

import io.opora.refusal.Checks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;

/** The parameters of a call that would do in earnest what was meant as a trial if one of them were misspelt. */
final class QueryParameters {

    private QueryParameters() {}

    /** @throws io.opora.refusal.WrongFields when the call, or the form in its body, has any other */
    static void requireKnown(HttpServletRequest request, Set<String> known) {
        Checks checks = new Checks();
        String all = String.join(", ", new TreeSet<>(known));
        new TreeSet<>(request.getParameterMap().keySet())
                .forEach(name -> checks.require(known.contains(name), name, "field.unknown-parameter", all));
        checks.refuseIfAny();
    }
}
