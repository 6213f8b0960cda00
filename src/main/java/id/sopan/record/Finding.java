package id.sopan.record;

/**
 * Something that is not as it was written.
 *
 * @param where number of the run (its id where it has none), the week of the head, or the hash of the definition
 * @param from the first entry that may not fit, from 1; 0 where it is no run
 * @param seq the entry by which it shows; 0 where it is no run
 */
public record Finding(What what, String where, long from, long seq, String expected, String found) {

    /** In what it does not fit. */
    public enum What {
        /** The entry does not follow from the one before: changed, put in, moved, or one before it taken out. */
        CHAIN,
        /** The entry is another than the one that a head covers. */
        OTHER_THAN_IN_HEAD,
        /** Entries at the end that were there are gone; {@code found} are those that are there and no head knows, such as {@code 1–6}. */
        CUT_OFF,
        /** The whole run is gone. */
        RUN_GONE,
        /** Two runs bear the number. */
        RUN_TWICE,
        /** It is older by its own words than a head that does not cover it. */
        PUT_IN_LATER,
        /** It says that it was written by another version of Sopan than can have been: a newer one, or an older. */
        SCHEMA,
        /** What is kept beside the journal does not follow from it. */
        BESIDE,
        /** The text of a version of a procedure is another than the one that is named by its hash. */
        DEFINITION_CHANGED,
        /** The content of a version of a calendar, likewise. */
        CALENDAR_CHANGED,
        /** The head's list does not give its root, or another hash than an earlier line for the same entry. */
        HEAD_CHANGED,
        /** What was told of it, or its list, is there, and it is not, or another one. */
        HEAD_GONE,
        /** It cannot have been begun at the time that it bears. */
        HEAD_MISDATED,
        /** The root that was asked for is none of the heads'. */
        HEAD_UNKNOWN,
        /** The copy of a file of which the entry tells is not there. */
        COPY_GONE,
        /** It has other bytes than the entry tells. */
        COPY_CHANGED,
        /** It is a copy of no file that the journal names. */
        COPY_IN_EXCESS,
        /** The entry does not tell any more what the copy is known by, though its file is named still. */
        COPY_WITHHELD
    }

    static Finding ofHead(What what, String week, String expected, String found) {
        return new Finding(what, week, 0, 0, expected, found);
    }
}
