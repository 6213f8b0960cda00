package id.sopan.wording;

import id.sopan.procedure.Procedure;

/** What somebody is asked for, so that what they tapped or commanded can happen. */
public sealed interface Asked {

    /**
     * Why this exit.
     *
     * @param exit its id
     */
    record Reason(String exit) implements Asked {}

    /** What the task of the current step produced. */
    record Output() implements Asked {}

    /** Why the request is withdrawn. */
    record Withdrawal() implements Asked {}

    /**
     * Why the request is reopened.
     *
     * @param below whether its card is in the same chat, once it is reopened
     */
    record Reopening(boolean below) implements Asked {}

    /** Why the step is paused. */
    record Pause() implements Asked {}

    /** What the requesting unit is to be asked. */
    record Question() implements Asked {}

    /**
     * What the requesting unit answers.
     *
     * @param question the entry that asked it
     */
    record Answer(long question) implements Asked {}

    /**
     * Why the request is moved to another version of its procedure.
     *
     * @param to that version
     */
    record Migration(Procedure to) implements Asked {}

    /** How it went, in a word. */
    record Word() implements Asked {}

    /** Which colleague goes on with it. */
    record Recipient() implements Asked {}

    /** When it was done that is entered late. */
    record When() implements Asked {}

    /** Why it is entered late. */
    record WhyLate() implements Asked {}
}
