package io.opora.terms;

/**
 * The statements of the contract terms that the application must keep, each in a sentence: the packages' promises, the
 * readings R1 to R14 and the edge rules of the clock. {@link Proves} ties tests to them.
 */
public enum Term {
    PACKAGES("Each package promises its reaction and resolution times in its service hours"),
    WORKED_EXAMPLES("The worked examples come out as printed"),
    MINIMUM_TERM("A contract lasts twelve months at least"),
    SERVICES("Each package includes its services by its channels"),
    KINDS_OF_WORK("All kinds of work but incidents: reaction as priority 4, no guaranteed resolution"),
    PRIORITIES("The answers to three questions give the priority; gaps take the higher one"),
    RESPONSIBLE_CONTACTS("A contract has one responsible contact and a deputy unless it says otherwise"),
    EXCEPTIONS("A contract may cover what the package and support leave out"),
    DEDICATED_SPECIALIST("A Premium customer's requests go to its dedicated specialist"),
    TWO_LINES("Requests go to the line that knows the work"),
    R1("Premium reacts to priorities 3 and 4 within 4 hours"),
    R2("Reaction hours are service hours of the package"),
    R3("N business days end at the same time of day N business days later"),
    R4("Public holidays and moved days close Basic and Business, never Premium"),
    R5("The reaction is the first answer by a person that the customer sees"),
    R6("The reaction clock never pauses; the resolution clock while the customer must answer"),
    R7("Only a drop from 1 or 2 to 3 or 4 keeps the promise; after 1 to 2 and 3 to 4 the running clock stays"),
    R8("The customer accepts a downgrade or disputes it; silence for one day of its service hours accepts"),
    R9("Upgrade: the earlier of the old deadline and the new budget; reclassification: counted anew from the start"),
    R9_APART("Downgrade, reclassification and upgrade are three changes of priority, kept apart with their reasons"),
    R9_LENGTHENED("A reclassification that lengthens a promise needs the customer's view and a lead's decision"),
    R10("Basic and Business have no resolution clock"),
    R11("A rejected solution resumes the clock; a reopening within 30 days starts a new cycle"),
    R12("Both sides may agree on a deadline: offered, accepted, declined or countered, each by name, versions kept"),
    R13("A phone call is accepted from anybody; only phone consultations with Basic are refused"),
    R14("Without a valid contract or cover the ticket is kept and a person decides"),
    STRICTLY_BEFORE("In time means strictly before the due instant"),
    BREACH_INSTANT("A breach happened at the due instant, whenever it was noticed"),
    BREACH_REASON("The reason of a breach is told, approved or returned by a manager, and kept with the clock"),
    LATE_EVENT("A late event first lets an overdue breach be recorded, then applies"),
    MILLISECONDS("Instants are whole milliseconds"),
    UNDER_LOCK("A clock's events are taken one after the other under the lock of its row"),
    PAUSE_CAUSES("Pauses are a set of open causes; the clock runs when the set is empty"),
    PAUSE_AT_DUE("A pause at the very due instant comes too late"),
    PAUSE_AFTER_BREACH("A pause after a breach still counts as pause"),
    BOUNCED_QUESTION("A question whose letter bounced hard never paused"),
    COLLEAGUE_NO_PAUSE("Waiting for a vendor or a colleague does not pause"),
    TENTATIVE_STOP("A solution stops the clock tentatively; accepted, the promise is kept as of then"),
    KEPT_OR_BREACHED("A promise is either kept or breached, never both; a breached clock says how late"),
    UPGRADE_WHILE_PAUSED("Upgraded while paused: the smaller of what is left and the new budget, still paused"),
    PASSED_STAYS_PASSED("A milestone already passed stays passed when the target changes"),
    RECLASSIFIED_INTO_THE_PAST("Reclassified into the past: a breach at that instant, told once"),
    OVERTAKEN_BREACH("A breach that a reclassification overtakes stays in the ledger, marked void with the reason"),
    RESTORATION_INSTANT("The moment of restoration is the instant the proposal was recorded"),
    REACTION_ONCE("The reaction is met once per cycle; later changes never reopen it"),
    DOWNGRADE_AFTER_BREACH("A downgrade after a breach ends that clock as late, the breach stays, the new clock runs"),
    CANCELLED("Cancelled by the customer: clocks cancelled, earlier breaches count, nothing counts as kept"),
    SILENCE_ON_QUESTION("Silence on a question: reminders after 2 and 4 business days, closed with notice after 6"),
    SILENCE_ON_SOLUTION("Silence on a solution: closed after 5 business days, kept as of the proposal"),
    REOPENED("Reopened: frozen terms, the questions asked anew, a new cycle with reaction and resolution"),
    THANK_YOU("A message to a closed ticket does not reopen it: a first-line person decides"),
    AGREED_CLOCK("An agreed deadline may give Basic and Business a resolution clock (R10)"),
    AGREED_PROMISE("An agreed deadline is a promise of its own, its percentages count from acceptance"),
    AGREED_PAUSE("Later pauses move an agreed deadline by service time"),
    AGREED_VOIDED("An upgrade or reclassification to priority 1 or 2 voids an agreed deadline"),
    AGREED_AFTER_BREACH("A breach that is older than an agreed deadline stays"),
    RECEIVED_EARLIER("Registered later than received: the clocks start at the receipt, by staff with a reason"),
    COLLAPSE("Milestones that had passed before registration collapse into the highest"),
    COVER_AFTER_REVIEW("Cover found after review: clocks from the receipt"),
    CONFIRMED("A consultation that needed confirmation: clocks from the confirmation"),
    PHONE_TALK("A phone talk is the reaction only if the answer's text is recorded"),
    OUTSIDE_HOURS("An answer outside service hours counts at its instant"),
    BOUNCED_ANSWER("An answer stays counted if its letter bounces, and the engineer gets a task"),
    BELOW_ZERO("Remaining time below zero is minus the working time since due"),
    TWO_CONTRACTS("Of two valid contracts the one that covers counts, else the better package, and the ticket says so"),
    PERIODS_ARE_A_TABLE("The periods of silence are a decision table, not code"),
    CUSTOMERS_ZONE("A customer's time zone changes only what is shown"),
    PROVISIONAL("After the calendar's last year days are provisional, and an administrator's task asks for the decree"),
    CONTRACT_VERSIONS("Contracts have versions with validity; the one valid at registration counts"),
    FROZEN_TERMS(
            "A ticket keeps its contract version's terms; a change from a date applies to tickets registered after it"),
    FROZEN_TABLE("A ticket keeps the version of the table of its registration, for later changes of target too"),
    RECEIPT("Each clock has a receipt whose sum adds up: what counted and what lies ahead are the budget"),
    REPAIRED_BY_REPLAY("A correction comes to what would have been; the old result stays in the ledger, marked void"),
    REPAIR_APPROVED("A correction is previewed before and after; nothing changes until it is approved"),
    ENDS_AT_CLOSING("A budget that ends exactly at closing is due at closing, not at the next opening");

    private final String statement;

    Term(String statement) {
        this.statement = statement;
    }

    @Override
    public String toString() {
        return name() + ": " + statement;
    }
}
