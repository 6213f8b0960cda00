package id.sopan.procedure.print;

/**
 * A picture of a flow chart, or of a part of it.
 *
 * @param svg one that needs nothing from elsewhere
 */
public record FlowPicture(String svg) {}
