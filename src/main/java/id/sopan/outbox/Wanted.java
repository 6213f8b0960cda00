package id.sopan.outbox;

import java.util.List;

/**
 * What a subject should show.
 *
 * @param version of the subject that this follows from
 * @param shows one for each place
 * @param last whether nothing will follow: once it is shown, its surfaces are forgotten
 */
public record Wanted(long version, List<Show> shows, boolean last) {

    /** Of the most urgent message in that chat. */
    Show.Urgency urgency(long chat) {
        return shows.stream()
                .filter(show -> show.to().chat() == chat)
                .map(Show::urgency)
                .min(Show.Urgency::compareTo)
                .orElse(Show.Urgency.NEWS);
    }
}
