package id.sopan.calendar;

import id.sopan.definition.Yaml;

/** Something that a calendar file says, and where it says it. */
record Placed<T>(T value, Yaml at) {}
