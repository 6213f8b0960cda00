package id.sopan.console;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.roster.Unit;
import id.sopan.wording.RunFound;
import id.sopan.wording.RunView;
import id.sopan.wording.RunWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through what somebody may read, the newest first, and not further than must be. */
final class Search {

    private static final int PAGE = 50;
    /** Whoever finds more looks for less. */
    private static final int COUNTED = 1_000;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final Workplace work;
    private final Visitor visitor;

    Search(Workplace work, Visitor visitor) {
        this.work = work;
        this.visitor = visitor;
    }

    /**
     * A page of what was found, the newest first.
     *
     * @param all how many there are on all pages, as far as they are counted
     * @param many whether there are more
     */
    record Found(List<RunFound> runs, int all, boolean many, int page, boolean more) {}

    Found find(Wanted wanted) {
        int before = (wanted.halaman() - 1) * PAGE;
        int counted = Math.max(COUNTED, before + PAGE);
        List<RunFound> page = new ArrayList<>();
        int all = 0;
        for (Iterator<Run> runs = matching(wanted).iterator(); all <= counted && runs.hasNext(); all++) {
            Run run = runs.next();
            if (all >= before && all < before + PAGE) {
                page.add(RunFound.of(view(run), visitor.language(), visitor.zone()));
            }
        }
        boolean many = all > counted;
        return new Found(page, many ? counted : all, many, wanted.halaman(), all > before + PAGE);
    }

    private Stream<Run> matching(Wanted wanted) {
        Set<String> mine = visitor.units().stream().map(Unit::id).collect(Collectors.toSet());
        Set<String> units = visitor.admin() ? Set.of() : mine;
        return work.runs()
                .newestFirst(start(wanted.first(), FIRST), end(wanted.last()), units)
                .filter(run -> fits(run, wanted) && hasWords(run, wanted.words()));
    }

    private static boolean fits(Run run, Wanted wanted) {
        return (wanted.prosedur().isEmpty() || wanted.prosedur().equals(run.procedure()))
                && (wanted.unit().isEmpty() || run.involved().contains(wanted.unit()))
                && (wanted.keadaan().isEmpty() || wanted.keadaan().equals(run.state()));
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

    private Instant end(@Nullable LocalDate day) {
        return start(day == null ? null : day.plusDays(1), LAST);
    }
}
