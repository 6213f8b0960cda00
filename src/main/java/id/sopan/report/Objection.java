package id.sopan.report;

/**
 * A return or a denial, with others for the same reason.
 *
 * @param denial whether the run was denied, else sent back
 * @param reason as it was first written; empty where none was asked for
 */
public record Objection(boolean denial, String reason, int cases) {}
