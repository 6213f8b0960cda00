package id.sopan.outbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a subject should show.
 *
 * @param version of the subject that this follows from
 * @param shows one for each place
 * @param remains what a message is changed to in a place that it is no longer wanted in; where there is no message,
 *     none is sent. What has neither is deleted
 * @param last whether nothing will follow: once it is shown, its surfaces are forgotten
 */
public record Wanted(long version, List<Show> shows, List<Show> remains, boolean last) {

    public Wanted(long version, List<Show> shows, boolean last) {
        this(version, shows, List.of(), last);
    }

    /** Whether the chat should show something of it, or what remains of it. */
    boolean concerns(long chat) {
        return Stream.concat(shows.stream(), remains.stream())
                .anyMatch(show -> show.to().chat() == chat);
    }
}
