package id.sopan.procedure;

/** Whether a problem keeps a definition from being taken. */
public enum Severity {
    ERROR,
    WARNING
}
