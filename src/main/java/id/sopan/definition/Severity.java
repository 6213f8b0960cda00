package id.sopan.definition;

/** Whether a problem keeps a definition from being taken. */
public enum Severity {
    ERROR,
    WARNING
}
