package io.opora.replay;

import static io.opora.replay.Action.ACCEPT;
import static io.opora.replay.Action.ANSWER;
import static io.opora.replay.Action.ASK;
import static io.opora.replay.Action.HAND_OVER;
import static io.opora.replay.Action.NOTE;
import static io.opora.replay.Action.REGISTER;
import static io.opora.replay.Action.REJECT;
import static io.opora.replay.Action.REPLY;
import static io.opora.replay.Action.RESOLVE;
import static io.opora.replay.Incidents.incident;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StorytellerTest {

    @Test
    void anIncidentIsOpenedTakenResolvedAndClosed() {
        Story story = tell(incident().then("New").with("Ann").then("Active", "Resolved", "Closed"));

        assertThat(actions(story)).containsExactly(REGISTER, ANSWER, RESOLVE, ACCEPT);
        assertThat(story.steps().get(2).at()).isEqualTo(Incidents.MONDAY.plusHours(2));
        assertThat(story.status()).isEqualTo("CLOSED");
    }

    @Test
    void anAssignedEngineerIsAReactionEvenWhileTheIncidentIsNew() {
        Story story = tell(incident().then("New").with("Ann").then("New", "Resolved"));

        assertThat(actions(story)).containsExactly(REGISTER, ANSWER, RESOLVE);
        assertThat(story.status()).isEqualTo("RESOLVED");
    }

    @Test
    void aResolutionOrAQuestionMayBeTheReaction() {
        assertThat(actions(tell(incident().with("Ann").then("Resolved")))).containsExactly(REGISTER, RESOLVE);
        assertThat(actions(tell(incident().with("Ann").then("Awaiting User Info"))))
                .containsExactly(REGISTER, ASK);
    }

    @Test
    void theCustomerIsAskedAndRepliesWhenTheStateIsLeft() {
        assertThat(actions(tell(incident().then("Active", "Awaiting User Info", "Awaiting User Info", "Active"))))
                .containsExactly(REGISTER, ANSWER, ASK, REPLY);
        assertThat(actions(tell(incident().then("Active", "Awaiting User Info", "Resolved"))))
                .containsExactly(REGISTER, ANSWER, ASK, REPLY, RESOLVE);
    }

    @Test
    void waitingForSomebodyElseIsANoteEachTimeAnewAndNoQuestion() {
        assertThat(actions(tell(incident().then("Active", "Awaiting Vendor", "Awaiting Vendor", "Awaiting Problem"))))
                .containsExactly(REGISTER, ANSWER, NOTE, NOTE);
        assertThat(actions(tell(incident().then("Awaiting Evidence")))).containsExactly(REGISTER, ANSWER, NOTE);
    }

    @Test
    void anotherGroupIsAHandOverAndAFirstGroupIsNone() {
        assertThat(actions(tell(incident()
                        .in(null)
                        .then("New")
                        .in("Group 1")
                        .then("New")
                        .in("Group 2")
                        .then("New"))))
                .containsExactly(REGISTER, HAND_OVER);
    }

    @Test
    void aGroupTakenAwayIsRemarkedAndTheNextOneComparedWithTheLastKnown() {
        Story story =
                tell(incident().then("New").in(null).then("New").in("Group 1").then("New"));

        assertThat(actions(story)).containsExactly(REGISTER);
        assertThat(story.remarks()).contains("skipped: assignment group taken away");
    }

    @Test
    void aHandOverWaitsForTheCustomersAnswer() {
        Story story = tell(
                incident().then("Active", "Awaiting User Info").in("Group 2").then("Awaiting User Info", "Active"));

        assertThat(actions(story)).containsExactly(REGISTER, ANSWER, ASK, REPLY, HAND_OVER);
        assertThat(story.remarks())
                .containsExactly("put off: reassigned while waiting for the customer, handed over after the answer");
    }

    @Test
    void aSolutionUnderReviewIsNotHandedOver() {
        Story story = tell(incident().then("Active", "Resolved").in("Group 2").then("Resolved", "Closed"));

        assertThat(actions(story)).containsExactly(REGISTER, ANSWER, RESOLVE, ACCEPT);
        assertThat(story.remarks()).contains("skipped: reassigned while the solution was under review");
    }

    @Test
    void aReopenedIncidentIsARejectedSolution() {
        assertThat(actions(tell(incident().then("Active", "Resolved").reopened().then("Active", "Resolved", "Closed"))))
                .containsExactly(REGISTER, ANSWER, RESOLVE, REJECT, RESOLVE, ACCEPT);
        assertThat(actions(tell(incident().then("Active", "Resolved").reopened().then("Awaiting User Info"))))
                .containsExactly(REGISTER, ANSWER, RESOLVE, REJECT, ASK);
    }

    @Test
    void whatComesAfterClosingIsSkippedByName() {
        Story story =
                tell(incident().then("Active", "Resolved", "Closed").reopened().then("Active", "Closed"));

        assertThat(actions(story)).containsExactly(REGISTER, ANSWER, RESOLVE, ACCEPT);
        assertThat(story.remarks())
                .containsExactly("skipped: reopened or worked on after closing", "skipped: changed after closing");
    }

    @Test
    void closingWithoutAResolutionResolvesFirst() {
        Story story = tell(incident().then("Active", "Closed"));

        assertThat(actions(story)).containsExactly(REGISTER, ANSWER, RESOLVE, ACCEPT);
        assertThat(story.remarks())
                .containsExactly("added: closed without having been resolved, so resolved on closing");
    }

    @Test
    void anUnknownStateIsSkippedByName() {
        Story story = tell(incident().then("Active", "-100", "Resolved"));

        assertThat(actions(story)).containsExactly(REGISTER, ANSWER, RESOLVE);
        assertThat(story.remarks()).containsExactly("skipped: unknown state -100");
    }

    @Test
    void nothingHappensBeforeTheOpening() {
        LoggedIncident early = incident().then("Active").build();
        LoggedIncident opened = new LoggedIncident(
                early.number(), early.caller(), "", Incidents.MONDAY.plusMinutes(5), 2, 2, early.updates());

        Story story = Storyteller.tell(opened);

        assertThat(story.steps()).extracting(Step::at).containsOnly(Incidents.MONDAY.plusMinutes(5));
        assertThat(story.remarks()).containsExactly("changed before it was opened: played at the opening");
    }

    private static Story tell(Incidents incident) {
        return Storyteller.tell(incident.build());
    }

    private static List<Action> actions(Story story) {
        return story.steps().stream().map(Step::action).toList();
    }
}
