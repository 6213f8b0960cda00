package id.sopan.console;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.roster.Unit;
import id.sopan.wording.RunFound;
import id.sopan.wording.RunView;
import id.sopan.wording.RunWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes through what somebody may read. Of what fits only as many are kept as the page shows, the newest first. */
final class Search {

    private static final int PAGE = 50;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final Workplace work;
    private final Visitor visitor;

    Search(Workplace work, Visitor visitor) {
        this.work = work;
        this.visitor = visitor;
    }

    /**
     * A page of what was found.
     *
     * @param all how many there are on all pages
     */
    record Found(List<RunFound> runs, int all, int page, boolean more) {}

    Found find(Wanted wanted) {
        int kept = wanted.halaman() * PAGE;
        Deque<Run> newest = new ArrayDeque<>();
        int[] all = {0};
        Set<String> mine = visitor.units().stream().map(Unit::id).collect(Collectors.toSet());
        Set<String> units = visitor.admin() ? Set.of() : mine;
        work.runs().begun(start(wanted.first(), FIRST), end(wanted.last()), units, run -> {
            if (fits(run, wanted) && hasWords(run, wanted.words())) {
                all[0]++;
                newest.addLast(run);
                if (newest.size() > kept) {
                    newest.removeFirst();
                }
            }
        });
        return page(newest, all[0], wanted.halaman());
    }

    private Found page(Deque<Run> newest, int all, int page) {
        List<Run> shown = new ArrayList<>(newest);
        Collections.reverse(shown);
        List<RunFound> runs = shown.stream()
                .skip((page - 1L) * PAGE)
                .limit(PAGE)
                .map(run -> RunFound.of(view(run), visitor.language(), visitor.zone()))
                .toList();
        return new Found(runs, all, page, all > page * PAGE);
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
