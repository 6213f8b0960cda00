package id.sopan.scenario;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the people of an agency did, and what they were told at once.
 *
 * @param acknowledged callback ids of the taps that were answered with "recorded"
 * @param written texts that somebody gave in reply to a prompt
 */
record Told(Set<String> acknowledged, Set<String> written) {

    Told() {
        this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
    }
}
