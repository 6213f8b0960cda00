package id.sopan.procedure;

import id.sopan.definition.Yaml;

/** Something that a definition says, and where it says it. */
record Located<T>(T value, Yaml at) {}
