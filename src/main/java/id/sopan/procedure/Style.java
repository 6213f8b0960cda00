package id.sopan.procedure;

/** The look of a button. */
public enum Style {
    PRIMARY,
    SUCCESS,
    DANGER,
    PLAIN
}
