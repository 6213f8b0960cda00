package id.sopan.telegram;

/** What came of fetching a file. */
public sealed interface Download {

    /** @param bytes how many were written */
    record Complete(long bytes) implements Download {}

    /** More than a bot may fetch. */
    record TooLarge() implements Download {}

    /** Telegram does not have it, or not for this bot. */
    record Missing() implements Download {}

    /** Telegram does not give it now, and does not say whether it ever will. */
    record Withheld() implements Download {}

    /** The Bot API server knows it, and does not serve it, as Telegram's own program by itself serves no files. */
    record Unserved() implements Download {}

    /** Not now; what was written so far is not the whole file. */
    record Unavailable() implements Download {}
}
