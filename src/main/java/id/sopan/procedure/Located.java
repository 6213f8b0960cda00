package id.sopan.procedure;

/** Something that a definition says, and where it says it. */
record Located<T>(T value, Yaml at) {}
