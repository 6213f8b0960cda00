package id.sopan.wording;

/** A unit that could be chosen. */
public record UnitChoice(String id, String name) {}
