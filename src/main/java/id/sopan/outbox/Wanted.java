package id.sopan.outbox;

import java.util.Comparator;
import java.util.List;

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

    /** Of the most urgent message in that chat. */
    Claim claim(long chat) {
        return shows.stream()
                .filter(show -> show.to().chat() == chat)
                .map(Show::claim)
                .min(Comparator.comparing(Claim::urgency))
                .orElse(Claim.NEWS);
    }
}
