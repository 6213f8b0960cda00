package id.sopan.procedure;

/** The two labelled arrows that leave a diamond in an SOP AP. */
public enum SopArrow {
    YA,
    TIDAK
}
