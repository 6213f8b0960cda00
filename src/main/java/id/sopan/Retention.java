package id.sopan;

import id.sopan.desk.Anonymising;
import id.sopan.engine.Run;
import id.sopan.report.ToldWords;
import id.sopan.roster.Audit;
import id.sopan.roster.Roster;
import id.sopan.schedule.Recurring;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Anonymises once a day what was kept for its time, some requests at a time. What was done follows from the store: each
 * request is one write, and a round that was cut short goes on where it was, in whichever instance. Since it cannot be taken
 * back, it waits one more night where the clock has leapt, as after days in which nothing ran.
 */
final class Retention implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ID = "retention";
    /** So few that their cards are edited beside what else is to be shown. */
    private static final int AT_ONCE = 10;

    /** A clock that was off by a day, or a bot that was down for a night, is no reason to wait. */
    private static final int NIGHTS_APART = 2;

    /** When nobody works. */
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final @Nullable Period kept;
    private final ZoneId zone;
    private final Store store;
    private final Documents settings;
    private final Documents deadLetters;
    private final Anonymising anonymising;
    private final Consumer<Run> clearing;
    private final Consumer<Instant> forms;
    private final ToldWords words;
    private final Roster roster;
    private LocalDate done = LocalDate.MIN;
    private volatile @Nullable Round round;
    /** What a process before this one left is {@link Removing}'s, which begins with it. */
    private volatile boolean scrubbed = true;

    /**
     * @param kept for how long after the last that happened to it; null: for ever
     * @param clearing takes away what lies elsewhere of what the run does not have any more
     * @param forms takes away what was not sent, and nobody has touched since then
     */
    Retention(
            @Nullable Period kept,
            ZoneId zone,
            Store store,
            Anonymising anonymising,
            Consumer<Run> clearing,
            Consumer<Instant> forms,
            Roster roster) {
        this.kept = kept;
        this.zone = zone;
        this.store = store;
        this.settings = store.documents(Collection.SETTINGS);
        this.deadLetters = store.documents(Collection.DEADLETTERS);
        this.anonymising = anonymising;
        this.clearing = clearing;
        this.forms = forms;
        this.words = new ToldWords(store);
        this.roster = roster;
    }

    /**
     * How far it has come.
     *
     * @param day the last one on which all was done; at first the one on which Sopan learned of the setting
     * @param week the Monday of the first week that may have something left
     */
    private record Mark(String day, String week) {}

    /** One day's work: what ended before that instant, week by week. */
    private static final class Round {
        private final LocalDate day;
        private final Instant before;
        private LocalDate next;
        private final Deque<String> runs = new ArrayDeque<>();
        /** The Monday of the first week in which one could not be anonymised. */
        private @Nullable LocalDate failed;

        private Round(LocalDate day, Instant before, LocalDate next) {
            this.day = day;
            this.before = before;
            this.next = next;
        }
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return Optional.ofNullable(kept).map(unused -> {
            Instant tonight = night(after.atZone(zone).toLocalDate());
            return tonight.isAfter(after)
                    ? tonight
                    : night(after.atZone(zone).toLocalDate().plusDays(1));
        });
    }

    @Override
    public boolean goesOn() {
        return round != null;
    }

    private Instant night(LocalDate day) {
        return day.atTime(NIGHT).atZone(zone).toInstant();
    }

    @Override
    public void run(Instant now) {
        scrubbed = scrubbed || store.scrub();
        LocalDate day = now.atZone(zone).minusNanos(NIGHT.toNanoOfDay()).toLocalDate();
        if (kept == null || day.equals(done)) {
            return;
        }
        if (round == null || !round.day.equals(day)) {
            Mark mark = mark().filter(known -> isFollowed(known, day)).orElseGet(() -> begin(day));
            if (!day.isAfter(LocalDate.parse(mark.day()))) {
                done = day;
                return;
            }
            Instant before = day.minus(kept).atStartOfDay(zone).toInstant();
            round = new Round(day, before, LocalDate.parse(mark.week()));
        }
        goOn(round);
    }

    /** Whether the clock has gone on from there night by night, and has neither leapt nor been put back. */
    private static boolean isFollowed(Mark mark, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(mark.day()), day)) <= NIGHTS_APART;
    }

    /** Nothing goes before the next night: until then a mistyped period, or a clock that is ahead, can be set right. */
    private Mark begin(LocalDate day) {
        Mark mark = new Mark(day.toString(), anonymising.oldest().toString());
        write(mark);
        return mark;
    }

    private void goOn(Round round) {
        LocalDate last = Anonymising.week(round.before);
        for (int left = AT_ONCE; left > 0; left--) {
            while (round.runs.isEmpty() && !round.next.isAfter(last)) {
                round.runs.addAll(anonymising.due(round.next, round.before));
                round.next = round.next.plusWeeks(1);
            }
            if (round.runs.isEmpty()) {
                finish(round, last);
                return;
            }
            if (!isTried(round.runs.getFirst(), round.before) && round.failed == null) {
                round.failed = round.next.minusWeeks(1);
            }
            round.runs.removeFirst();
        }
    }

    /** False where it has to be tried again. */
    private boolean isTried(String run, Instant before) {
        try {
            if (!anonymising.anonymise(run, before, clearing)) {
                LOG.info("{} is not anonymised yet: something about it is still under way", run);
            }
            return true;
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.error("{} tidak dapat dianonimkan / cannot be anonymised", run, e);
            return false;
        }
    }

    /**
     * The weeks before the last one need not be looked at again, but for those where one failed: what is written in a run of
     * theirs is of a later week.
     */
    private void finish(Round round, LocalDate last) {
        words.forgetBefore(round.before);
        forms.accept(round.before);
        deadLetters
                .query(Query.all().between(Long.MIN_VALUE, round.before.toEpochMilli()))
                .forEach(letter -> deadLetters.delete(letter.id(), letter.version()));
        Mark mark = mark().orElseGet(() -> begin(round.day));
        for (LocalDate day = LocalDate.parse(mark.day()).plusDays(1); !day.isAfter(round.day); day = day.plusDays(1)) {
            tell(day);
        }
        LocalDate week = LocalDate.parse(mark.week());
        LocalDate next = round.failed != null ? round.failed : week.isAfter(last) ? week : last;
        write(new Mark(round.day.toString(), next.toString()));
        done = round.day;
        this.round = null;
        scrubbed = store.scrub();
    }

    /** By what the journals say, so that a round that was cut short is told like any other. */
    private void tell(LocalDate day) {
        Instant from = night(day);
        Instant until = night(day.plusDays(1));
        int count = 0;
        for (LocalDate week = Anonymising.week(from);
                !week.isAfter(Anonymising.week(until));
                week = week.plusWeeks(1)) {
            count += anonymising.count(week, at -> !at.isBefore(from) && at.isBefore(until));
        }
        if (count > 0) {
            roster.note(null, Audit.What.ANONYMISED, day.toString(), String.valueOf(count));
            LOG.info("{} permohonan dianonimkan pada / requests anonymised on {}", count, day);
        }
    }

    private Optional<Mark> mark() {
        return settings.find(ID).map(document -> JSON.readValue(document.json(), Mark.class));
    }

    private void write(Mark mark) {
        settings.put(ID, 0, Set.of(), JSON.writeValueAsString(mark));
    }
}
