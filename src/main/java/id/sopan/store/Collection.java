package id.sopan.store;

import java.util.Locale;

/** What is stored, by the name of its table or collection. */
public enum Collection {
    /** One document per run: journal, visits, what it owes. */
    RUNS,
    /** Claims of numbers, id {@code WS-2026-0001}. */
    NUMBERS,
    /** Forms and prompts that wait for somebody's answer. */
    DIALOGUES,
    /** Answers to commands that are still to be sent. */
    REPLIES,
    /** What was said, so that it is said once. */
    REMINDERS,
    /** Several requests that somebody decides at once. */
    BATCHES,
    /** When to look at which run again. */
    TIMERS,
    /** Reports as they were said: the weekly summaries of each chat, and answers that are still to be sent. */
    SUMMARIES,
    /** The weekly heads over all runs, and the lists of last entries that each is made of. */
    HEADS,
    /** Files that somebody asked for and that are still to be sent. */
    FILES,
    /** Pictures of flow charts and forms of SOPs that somebody asked for and that are still to be sent. */
    DRAWINGS,
    /** What is shown where. */
    SURFACES,
    /** What an instance has written that another is to show. */
    HANDOVERS,
    /** Every version of a procedure that was ever accepted, by content hash. */
    PROCEDURES,
    /** Every calendar that ever counted, by content hash; the files accepted last, and hashes of those before; the agency's own closed days. */
    CALENDARS,
    /** The units of the agency and their homes, one document for all. */
    UNITS,
    PEOPLE,
    CHATS,
    /** Who changed units, people or chats, what, and when; only ever added to. */
    ROSTER_LOG,
    /** Links to sign in by, and who is signed in: hashes of their secrets, each with its person and its end. */
    SESSIONS,

    /** Updates that could not be handled, with their text. */
    DEADLETTERS,
    /** Small facts of the installation itself, such as the hash of the admin code. */
    SETTINGS;

    /** The version of its documents; raised when Sopans of before could not read them any more. */
    public int schema() {
        return this == RUNS ? 2 : 1;
    }

    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
