package io.opora.nodes;

import java.time.Duration;

/**
 * What two nodes did until and after one was killed.
 *
 * @param lock       how long a node keeps a job
 * @param orphans    jobs that the killed node had fetched
 * @param takenOver  from the kill until the survivor had run the last of them
 * @param missing    milestones that passed and are not in the ledger
 * @param doubled    milestones that are there more than once
 * @param resent     letters that the mail server received more than once
 * @param failedJobs jobs that lost an attempt, and incidents
 * @param loggedOut  whether somebody who had logged in at the killed node was unknown to the survivor
 */
record Figures(
        int tickets,
        int lostTickets,
        int ticketsByKilled,
        int repeatedRequests,
        Duration registering,
        int milestones,
        int milestonesByKilled,
        int missing,
        int doubled,
        Duration lock,
        int orphans,
        Duration takenOver,
        int letters,
        int unsentLetters,
        int resent,
        int failedJobs,
        boolean loggedOut) {

    String table() {
        return """
                | what | figure |
                |---|---|
                | tickets registered, of them through the killed node | %d, %d |
                | tickets lost or doubled | %d |
                | requests sent again for want of an answer | %d |
                | registering and firing at the same time | %s |
                | milestones fired, of them by the killed node | %d, %d |
                | milestones lost | %d |
                | milestones doubled | %d |
                | jobs that the killed node had fetched | %d |
                | the survivor had run them after (lock time %s) | %s |
                | letters, unsent, received twice | %d, %d, %d |
                | jobs that lost an attempt, incidents | %d |
                | who was at the killed node had to log in again | %s |
                """.formatted(
                        tickets,
                        ticketsByKilled,
                        lostTickets,
                        repeatedRequests,
                        seconds(registering),
                        milestones,
                        milestonesByKilled,
                        missing,
                        doubled,
                        orphans,
                        seconds(lock),
                        seconds(takenOver),
                        letters,
                        unsentLetters,
                        resent,
                        failedJobs,
                        loggedOut ? "yes" : "no");
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
