package id.sopan.desk;

import id.sopan.engine.Run;

/**
 * A run as it lies in the store.
 *
 * @param journal what tells of it: a JSON array of one entry or more, salts and hashes included, without white space around it
 * @param hash of its last entry
 */
record Filed(Run run, String journal, String hash) {}
