package id.sopan.engine;

import id.sopan.procedure.Role;

/** One capacity in which somebody may act: for this unit, in this role. */
public record Hat(String unit, Role role) {}
