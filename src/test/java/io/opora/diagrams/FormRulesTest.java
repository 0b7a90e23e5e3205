package io.opora.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.ticket.BreachCategory;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.IncidentAnswers;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every form keeps to. */
class FormRulesTest {

    private static final String CYRILLIC = "(?s).*\\p{IsCyrillic}.*";

    /** What Tasklist's form library draws; one unknown component breaks the whole form. */
    private static final Set<String> COMPONENTS = Set.of(
            "text",
            "textfield",
            "textarea",
            "select",
            "radio",
            "number",
            "checkbox",
            "checklist",
            "taglist",
            "datetime",
            "separator",
            "group",
            "dynamiclist",
            "table",
            "html");

    private static final int NEWEST_KNOWN_SCHEMA = 16;

    static Stream<Form> forms() {
        return Form.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedLikeItsFileAndMadeForThisEngine(Form form) {
        assertThat(form.id()).isEqualTo(form.file().name());
        assertThat(form.json().path("type").asText()).isEqualTo("default");
        assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.json().path("schemaVersion").asInt()).isBetween(1, NEWEST_KNOWN_SCHEMA);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void tasklistCanDrawIt(Form form) {
        assertThat(form.components()).isNotEmpty().allSatisfy(component -> assertThat(COMPONENTS)
                .contains(component.path("type").asText()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keysAreUniqueAndLabelsRussian(Form form) {
        assertThat(form.keys()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(form.components()).allSatisfy(component -> assertThat(Stream.of("label", "dateLabel", "text")
                        .filter(component::has)
                        .map(label -> component.path(label).asText())
                        .findFirst())
                .hasValueSatisfying(label -> assertThat(label).matches(CYRILLIC)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void textsFitAStringVariable(Form form) {
        assertThat(form.components())
                .filteredOn(field -> field.path("type").asText().equals("textarea"))
                .filteredOn(field -> !field.path("readonly").asBoolean())
                .allSatisfy(text -> assertThat(
                                text.path("validate").path("maxLength").asInt())
                        .isBetween(1, 4000));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void textIsNeverForgotten(Form form) {
        assertThat(form.field("text").stream()).allSatisfy(text -> {
            assertThat(text.path("type").asText()).isEqualTo("textarea");
            assertThat(text.path("validate").path("required").asBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-answer", "work"})
    void engineersChooseAnAction(String id) {
        Form form = Form.named(id);
        assertThat(form.choices("action")).isEqualTo(Vocabulary.ENGINEER_ACTIONS);
        assertThat(form.choices("line")).isEqualTo(Vocabulary.LINES);
        assertThat(form.field("line")
                        .orElseThrow()
                        .path("conditional")
                        .path("hide")
                        .asText())
                .isEqualTo("=if action = \"HAND_OVER\" then false else true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-answer", "work"})
    void engineersNameWhatLiesOutsideTheScope(String id) {
        Form form = Form.named(id);
        assertThat(form.choices("scope")).isEqualTo(Vocabulary.SCOPES);
        assertThat(form.field("scope")
                        .orElseThrow()
                        .path("conditional")
                        .path("hide")
                        .asText())
                .isEqualTo("=if action = \"OUTSIDE_SCOPE\" then false else true");
    }

    /** R8, R9: nobody picks a bare number, whatever the change is. */
    @ParameterizedTest
    @ValueSource(strings = {"first-answer", "work"})
    void engineersAnswerTheThreeQuestionsForAnotherPriority(String id) {
        Form form = Form.named(id);
        assertThat(form.choices("systemDown")).containsExactlyInAnyOrder("true", "false");
        assertThat(form.choices("alternativeExists")).containsExactlyInAnyOrder("true", "false");
        assertThat(form.choices("failing")).isEqualTo(names(IncidentAnswers.Failing.values()));
        assertThat(Stream.of("systemDown", "failing", "alternativeExists")).allSatisfy(key -> {
            var field = form.field(key).orElseThrow();
            assertThat(field.path("conditional").path("hide").asText())
                    .contains("action = \"UPGRADE\"", "action = \"RECLASSIFY\"")
                    .endsWith("then false else true");
            assertThat(field.path("validate").path("required").asBoolean()).isTrue();
        });
    }

    /** R8: the restored functions are named. */
    @ParameterizedTest
    @ValueSource(strings = {"first-answer", "work"})
    void engineersNameWhatWorksAgain(String id) {
        Form form = Form.named(id);
        assertThat(Stream.of("restored", "remaining")).allSatisfy(key -> {
            var field = form.field(key).orElseThrow();
            assertThat(field.path("conditional").path("hide").asText())
                    .isEqualTo("=if action = \"PROPOSE_DOWNGRADE\" then false else true");
            assertThat(field.path("validate").path("required").asBoolean()).isEqualTo(key.equals("restored"));
        });
        assertThat(form.field("text")
                        .orElseThrow()
                        .path("conditional")
                        .path("hide")
                        .asText())
                .isEqualTo("=if action = \"PROPOSE_DOWNGRADE\" then true else false");
    }

    @Test
    void aLeadReadsBothSidesOfADispute() {
        Form form = Form.named("decide-dispute");
        assertThat(form.choices("disputeDecision")).isEqualTo(Vocabulary.DISPUTE_DECISIONS);
        assertThat(Stream.of("proposalStatement", "disputeStatement")).allSatisfy(key -> assertThat(
                        form.field(key).orElseThrow().path("readonly").asBoolean())
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-answer", "work"})
    void engineersOfferADeadline(String id) {
        assertAsksForADeadline(id, "=if action = \"OFFER_DEADLINE\" then false else true");
    }

    @Test
    void theStaffDecideAboutACustomersDeadline() {
        assertThat(Form.named("decide-deadline").choices("deadlineDecision")).isEqualTo(Vocabulary.DEADLINE_DECISIONS);
        assertAsksForADeadline("decide-deadline", "=if deadlineDecision = \"COUNTER\" then false else true");
    }

    /** In Moscow time, whichever zone the browser is in. */
    private static void assertAsksForADeadline(String id, String hiddenUnless) {
        assertThat(Form.named(id).field("dueAt")).hasValueSatisfying(due -> {
            assertThat(due.path("type").asText()).isEqualTo("datetime");
            assertThat(due.path("timeSerializingFormat").asText()).isEqualTo("no_timezone");
            assertThat(due.path("validate").path("required").asBoolean()).isTrue();
            assertThat(due.path("conditional").path("hide").asText()).isEqualTo(hiddenUnless);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide-deadline", "withdraw-deadline"})
    void whatWasOfferedIsShown(String id) {
        assertThat(Form.named(id).field("deadlineOffer"))
                .hasValueSatisfying(
                        offer -> assertThat(offer.path("readonly").asBoolean()).isTrue());
    }

    @Test
    void aLeadReadsBothSidesOfAReclassification() {
        Form form = Form.named("decide-reclassification");
        assertThat(form.choices("reclassificationDecision")).isEqualTo(Vocabulary.RECLASSIFICATION_DECISIONS);
        assertThat(Stream.of("staffSide", "customerSide")).allSatisfy(key -> assertThat(
                        form.field(key).orElseThrow().path("readonly").asBoolean())
                .isTrue());
    }

    @Test
    void theFirstLineRecordsWhatTheCustomerSaidOtherwise() {
        assertThat(Form.named("await-confirmation").choices("confirmation")).isEqualTo(Vocabulary.CONFIRMATIONS);
        assertThat(Form.named("paid-work").choices("paidWork")).isEqualTo(Vocabulary.PAID_WORK_DECISIONS);
    }

    @Test
    void aLineAcceptsWhatItIsHandedOrSaysWhyNot() {
        Form form = Form.named("accept-hand-over");
        assertThat(form.choices("handOver")).isEqualTo(Vocabulary.HAND_OVER_DECISIONS);
        assertThat(form.field("text")
                        .orElseThrow()
                        .path("conditional")
                        .path("hide")
                        .asText())
                .isEqualTo("=if handOver = \"DECLINE\" then false else true");
    }

    /** Without answers a reopened ticket keeps its last priority; a new ticket that is no incident needs none. */
    @Test
    void theFirstLineDecidesOnAReplyToAClosedTicket() {
        Form form = Form.named("decide-reply");
        assertThat(form.choices("replyDecision")).isEqualTo(Vocabulary.REPLY_DECISIONS);
        assertThat(form.components())
                .filteredOn(field -> Set.of("systemDown", "failing", "alternativeExists")
                        .contains(field.path("key").asText()))
                .hasSize(3)
                .noneMatch(field -> field.path("validate").path("required").asBoolean())
                .allSatisfy(field -> assertThat(
                                field.path("conditional").path("hide").asText())
                        .isEqualTo("=if replyDecision = \"REOPEN\" or replyDecision = \"NEW_TICKET\""
                                + " then false else true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-answer",
                "work",
                "wait-for-customer",
                "review-solution",
                "decide-deadline",
                "withdraw-deadline",
                "await-view"
            })
    void whoWritesMayNoteTheTime(String id) {
        Form form = Form.named(id);
        assertThat(form.field("minutes")).hasValueSatisfying(minutes -> {
            assertThat(minutes.path("type").asText()).isEqualTo("number");
            assertThat(minutes.path("validate").path("required").asBoolean()).isFalse();
            assertThat(minutes.path("validate").path("min").asInt()).isEqualTo(1);
            assertThat(minutes.path("validate").path("max").asInt()).isEqualTo(1440);
        });
        assertThat(form.field("billable")).hasValueSatisfying(billable -> {
            assertThat(billable.path("type").asText()).isEqualTo("checkbox");
            assertThat(billable.path("defaultValue").asBoolean()).isFalse();
        });
    }

    @Test
    void theFirstLineDecidesOnCover() {
        assertThat(Form.named("review-cover").choices("coverDecision"))
                .isEqualTo(Arrays.stream(CoverVerdict.values()).map(Enum::name).collect(Collectors.toSet()));
        assertThat(Form.named("review-cover").keys()).contains("coverReason");
    }

    /** The contacts come from the search; everything else is asked in the domain's own words. */
    @Test
    void aCallIsRecordedInTheWordsOfTheDomain() {
        Form form = Form.named("record-call");
        assertThat(form.field("contact").orElseThrow().path("valuesKey").asText())
                .isEqualTo("contacts");
        assertThat(form.choices("channel")).isEqualTo(Vocabulary.TALKS);
        assertThat(form.choices("service")).isEqualTo(names(ServiceKind.values()));
        assertThat(form.choices("scope")).isEqualTo(names(Scope.values()));
        assertThat(form.choices("failing")).isEqualTo(names(IncidentAnswers.Failing.values()));
    }

    @Test
    void aBreachIsExplainedInTheWordsOfTheDomain() {
        assertThat(Form.named("explain-breach").choices("breachCategory")).isEqualTo(names(BreachCategory.values()));
        assertThat(Form.named("explain-breach").keys()).contains("facts", "returned");
    }

    @Test
    void aManagerWhoReturnsAReasonSaysWhy() {
        Form form = Form.named("decide-breach-reason");
        assertThat(form.choices("breachDecision")).isEqualTo(Vocabulary.BREACH_REASON_DECISIONS);
        assertThat(form.keys()).contains("facts", "explanation");
        assertThat(form.field("text")
                        .orElseThrow()
                        .path("conditional")
                        .path("hide")
                        .asText())
                .isEqualTo("=if breachDecision = \"RETURN\" then false else true");
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void theFirstLineHandlesWhatWasNotDelivered() {
        assertThat(Form.named("undelivered").choices("deliveryDecision")).isEqualTo(Vocabulary.DELIVERY_DECISIONS);
        assertThat(Form.named("undelivered").keys()).contains("recipient", "calledRole", "subject", "failure");
    }
}
