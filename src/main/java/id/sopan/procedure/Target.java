package id.sopan.procedure;

/** Where a way leads. */
public sealed interface Target permits ToStep, ToEnd {}
