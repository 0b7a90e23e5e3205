package io.opora.replay;

import java.util.List;

/**
 * An incident told in Opora's calls, in order.
 *
 * @param remarks what of the log could not be played, or only otherwise than it stands there; one for each occurrence
 * @param status  the ticket's status in the end
 */
record Story(LoggedIncident incident, List<Step> steps, List<String> remarks, String status) {}
