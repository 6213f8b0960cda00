package id.sopan.procedure.print;

/**
 * A picture of a flow chart, or of a part of it.
 *
 * @param width in pixels
 * @param height likewise
 * @param svg one that needs nothing from elsewhere
 */
public record FlowPicture(int width, int height, String svg) {}
