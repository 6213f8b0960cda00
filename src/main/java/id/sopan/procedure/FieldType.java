package id.sopan.procedure;

/** What answers a question. Every answer is kept as a string. */
public enum FieldType {
    /** Free text. */
    TEXT,
    /** The id of one of the options. */
    CHOICE,
    /** An opaque reference to a file. */
    FILE,
    /** A whole number. */
    NUMBER,
    /** A date, ISO-8601. */
    DATE,
    /** Either a text (such as a link) or a file's reference. */
    TEXT_OR_FILE;

    /** Whether a file can be the answer. */
    public boolean takesFile() {
        return this == FILE || this == TEXT_OR_FILE;
    }
}
