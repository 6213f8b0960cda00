package id.sopan.desk;

import id.sopan.engine.Run;
import tools.jackson.databind.node.ArrayNode;

/** A run as it lies in the store: what its journal tells, and the journal to the letter, salts and hashes included. */
record Filed(Run run, ArrayNode journal) {}
