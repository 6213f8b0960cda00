package id.sopan.console;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.wording.Moments;
import id.sopan.wording.RunFound;
import id.sopan.wording.RunView;
import id.sopan.wording.RunWords;
import id.sopan.wording.Sought;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what somebody may read, the newest first, and not further than must be. Where that is long it stops on the way,
 * and says how far it came.
 *
 * @param looked how many requests are gone through at once
 */
record Search(Workplace work, Visitor visitor, int looked) {

    private static final int PAGE = 50;
    /** Whoever finds more looks for less. */
    private static final int COUNTED = 1_000;

    /** How many requests are gone through at once, each of which is read; as many as in the chat. */
    private static final int LOOKED = 10_000;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    Search(Workplace work, Visitor visitor) {
        this(work, visitor, LOOKED);
    }

    /**
     * A page of what was found, the newest first.
     *
     * @param all how many there are on all pages, as far as they are counted
     * @param many whether there are more
     * @param stop null where all were gone through, or more found than are counted
     */
    record Found(
            List<RunFound> runs,
            int all,
            boolean many,
            int page,
            boolean more,
            @Nullable Stop stop) {

        /** Whether what was found ends before this page. */
        public boolean beyond() {
            return page > 1 && runs.isEmpty();
        }

        /** The page before; where this is beyond the end, the last one. */
        public int before() {
            return beyond() ? Math.max(1, (all + PAGE - 1) / PAGE) : page - 1;
        }
    }

    /**
     * Where it stopped, though there are older ones.
     *
     * @param looked how many were gone through
     * @param back when the asking of the last of them began
     * @param sebelum where to go on, as {@link Wanted} has it
     */
    record Stop(int looked, String back, long sebelum) {}

    Found find(Wanted wanted) {
        int before = (wanted.halaman() - 1) * PAGE;
        int counted = Math.max(COUNTED, before + PAGE);
        List<RunFound> page = new ArrayList<>();
        Stretch stretch = new Stretch(looked);
        int all = 0;
        for (Iterator<Run> runs = matching(wanted, stretch).iterator(); all <= counted && runs.hasNext(); all++) {
            Run run = runs.next();
            if (all >= before && all < before + PAGE) {
                page.add(RunFound.of(view(run), visitor.language(), visitor.zone()));
            }
        }
        boolean many = all > counted;
        return new Found(
                page,
                many ? counted : all,
                many,
                wanted.halaman(),
                all > before + PAGE,
                many ? null : stretch.back().map(back -> stop(stretch, back)).orElse(null));
    }

    private Stop stop(Stretch stretch, Instant back) {
        return new Stop(stretch.gone(), moment(back), back.toEpochMilli());
    }

    String moment(Instant instant) {
        return Moments.in(visitor.language(), visitor.zone()).of(instant);
    }

    /** The one whose number is given, however old it is, then those in which the words stand. */
    private Stream<Run> matching(Wanted wanted, Stretch stretch) {
        Set<String> mine = visitor.unitIds();
        Set<String> units = visitor.admin() ? Set.of() : mine;
        Instant from = start(wanted.first(), FIRST);
        Instant until = end(wanted);
        Instant before = wanted.before();
        Predicate<Run> inTime =
                run -> !run.submitted().isBefore(from) && run.submitted().isBefore(until);
        Optional<Run> numbered = numbered(wanted).filter(inTime).filter(run -> fits(run, wanted));
        Stream<Run> worded = work.runs()
                .perhapsSubmitted(from, before != null && before.isBefore(until) ? before : until, units)
                .takeWhile(stretch)
                .filter(inTime)
                .filter(run -> numbered.filter(one -> one.id().equals(run.id())).isEmpty())
                .filter(run -> fits(run, wanted) && work.desk().definition(run).isPresent())
                .filter(run -> hasWords(run, wanted.words()));
        return Stream.concat(numbered.stream(), worded);
    }

    /** Where the search goes on it was among those found before. */
    private Optional<Run> numbered(Wanted wanted) {
        return wanted.before() == null && wanted.words().size() == 1
                ? Shown.run(work, visitor, wanted.kata()).filter(run -> run.number() != null)
                : Optional.empty();
    }

    private boolean fits(Run run, Wanted wanted) {
        return (wanted.prosedur().isEmpty() || wanted.prosedur().equals(run.procedure()))
                && (wanted.unit().isEmpty() || run.involved().contains(wanted.unit()))
                && (wanted.keadaan().isEmpty() || isIn(run, wanted.keadaan()));
    }

    private boolean isIn(Run run, String state) {
        return work.desk().definition(run).isPresent()
                && Sought.isIn(run, () -> work.projection().view(run), state);
    }

    /** Each is looked for as it is written; no sign in it means anything else. */
    private boolean hasWords(Run run, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        String all = RunWords.of(run, work.projection().definition(run), work.roster()::unitName);
        return words.stream().allMatch(all::contains);
    }

    private RunView view(Run run) {
        Procedure procedure = work.projection().definition(run);
        return new RunView(run, procedure, work.roster()::unitName, false);
    }

    private Instant start(@Nullable LocalDate day, LocalDate otherwise) {
        return (day == null ? otherwise : day).atStartOfDay(visitor.zone()).toInstant();
    }

    private Instant end(Wanted wanted) {
        LocalDate last = wanted.last();
        return start(last == null ? null : last.plusDays(1), LAST);
    }
}
