package id.sopan.desk;

import id.sopan.engine.Run;

/**
 * A run as it lies in the store.
 *
 * @param journal what it tells of, to the letter: a JSON array, salts and hashes included
 * @param hash of its last entry
 */
record Filed(Run run, String journal, String hash) {}
