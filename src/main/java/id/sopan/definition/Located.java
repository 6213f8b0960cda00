package id.sopan.definition;

/** Something that a file says, and where it says it. */
public record Located<T>(T value, Yaml at) {}
