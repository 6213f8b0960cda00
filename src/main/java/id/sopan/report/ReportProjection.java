package id.sopan.report;

import id.sopan.engine.Origin;
import id.sopan.outbox.Asker;
import id.sopan.outbox.Projection;
import id.sopan.outbox.Show;
import id.sopan.outbox.Wanted;
import id.sopan.wording.Card;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports on their way to a chat. A weekly summary is rather not sent than sent twice; an answer is sent again. Where the chat
 * takes no messages for now, an answer waits for a day, a summary for four weeks.
 *
 * @param isAtHome whether what waited may still be told where it was to be
 * @param missing is told of a summary of which nobody knows whether it came
 */
record ReportProjection(
        boolean weekly,
        Summaries summaries,
        BiFunction<String, Told, Card> cards,
        Charts charts,
        Predicate<Told> isAtHome,
        BiConsumer<String, Told> missing,
        InstantSource clock)
        implements Projection {

    private static final Duration SUMMARY_WAITS = Duration.ofDays(28);

    static final String WEEKLY = "summary";
    static final String ANSWER = "report";

    private static final Logger LOG = LoggerFactory.getLogger(ReportProjection.class);

    @Override
    public String kind() {
        return weekly ? WEEKLY : ANSWER;
    }

    @Override
    public Optional<Wanted> wanted(String id) {
        return summaries.unshown(id).map(document -> {
            Told told = Summaries.read(document);
            Show.Urgency urgency = weekly ? Show.Urgency.NEWS : Show.Urgency.AWAITED;
            Show show =
                    new Show(told.to(), kind(), cards.apply(id, told), "", null, urgency).askedBy(Asker.of(document));
            return new Wanted(document.version(), List.of(show), true);
        });
    }

    @Override
    public boolean shown(String id, long version) {
        boolean shown = summaries.shown(id, version);
        charts.forget(id);
        return shown;
    }

    @Override
    public boolean hold(String id, long version) {
        boolean held = summaries.hold(id, version);
        charts.forget(id);
        return held;
    }

    @Override
    public void unshow(String id) {
        if (summaries.legible(id).filter(isAtHome.negate()).isEmpty()) {
            summaries.unhold(id, bygoneSince());
        } else if (summaries.letGo(id)) {
            LOG.info("A {} that waited for a chat is let go: it is not for that chat any more", kind());
        }
    }

    @Override
    public List<String> unshown() {
        return summaries.unshown(weekly);
    }

    @Override
    public boolean isSaidOnce() {
        return weekly;
    }

    @Override
    public void doubted(String id) {
        summaries.legible(id).ifPresent(told -> missing.accept(id, told));
    }

    @Override
    public List<String> bygone() {
        return weekly ? summaries.heldBefore(bygoneSince()) : summaries.answersBefore(bygoneSince());
    }

    private Instant bygoneSince() {
        return clock.instant().minus(weekly ? SUMMARY_WAITS : Origin.REPEATED);
    }

    /** What was told weekly is kept for ever. */
    @Override
    public void forget(String id) {
        if (weekly) {
            boolean ignored = summaries.letGo(id);
        } else {
            summaries.forget(id);
        }
    }
}
