package id.sopan.procedure;

/** To the end of the run. */
public record ToEnd(Ending ending) implements Target {}
