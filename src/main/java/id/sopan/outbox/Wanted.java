package id.sopan.outbox;

import java.util.List;

/**
 * What a subject should show.
 *
 * @param version of the subject that this follows from
 * @param shows one for each place
 */
public record Wanted(long version, List<Show> shows) {}
