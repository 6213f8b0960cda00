package id.sopan.console;

import id.sopan.desk.Result;
import id.sopan.engine.Command;
import id.sopan.engine.Parent;
import id.sopan.engine.Rating;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.print.FlowPictures;
import id.sopan.wording.FlowText;
import id.sopan.wording.OwnRating;
import id.sopan.wording.RunChoice;
import id.sopan.wording.RunStory;
import id.sopan.wording.RunView;
import id.sopan.wording.Viewpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/permohonan/NOMOR}: all of one run; kept up to date while it is open. */
@Controller
record RunPage(Supplier<Workplace> workplace) {

    /** @param hasil what was just done there: {@code tercatat} or {@code sudah}; empty for nothing */
    @GetMapping("/konsol/permohonan/{number}")
    ModelAndView run(
            @PathVariable String number, @RequestParam(defaultValue = "") String hasil, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        return Shown.run(workplace.get(), visitor, number)
                .map(run -> page(run, seen(run, visitor), visitor, "permohonan").addObject("hasil", hasil))
                .orElseGet(() -> unknown(visitor, number));
    }

    /**
     * The run alone; nothing (204) where it still is as the page shows it, and where only its time went on what tells of that,
     * so that whatever is marked in the rest of the page stays marked.
     *
     * @param seen {@link #stamp} of what the page shows
     */
    @GetMapping("/konsol/permohonan/{number}/isi")
    ModelAndView live(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visitor visitor = Doorkeeper.visitor(request);
        return Shown.run(workplace.get(), visitor, number)
                .map(run -> {
                    Seen now = seen(run, visitor);
                    if (seen.equals(stamp(run, now))) {
                        return Live.unchanged(response);
                    }
                    boolean still = seen.startsWith(Live.stamp(now.still(open(run))));
                    if (still) {
                        response.setHeader("HX-Reswap", "none");
                    }
                    return page(run, now, visitor, still ? "permohonan :: running" : "permohonan :: run");
                })
                .orElseGet(() -> {
                    Live.over(response);
                    return unknown(visitor, number);
                });
    }

    /** @param part of the flow chart, from 0 */
    @GetMapping("/konsol/permohonan/{number}/alur/{part}.svg")
    ResponseEntity<String> flow(@PathVariable String number, @PathVariable int part, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        return Shown.run(workplace.get(), visitor, number)
                .flatMap(run -> Flow.of(workplace.get(), visitor, run))
                .flatMap(flow -> Flow.picture(flow, part))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /**
     * What the page shows; its running times to the minute, so that it stays as it is while nothing happens.
     *
     * @param acts what else can be done, each on a page of its own below this one
     * @param related numbers of the requests that it is part of or led to, as far as this visitor may read them
     * @param changeable whether answers can be changed, in the chat
     * @param newer the version in force, to which this visitor may move it; empty for none
     * @param more whether the card in the chat has buttons that are not here
     */
    record Seen(
            String number,
            RunStory story,
            boolean intact,
            List<RunChoice> choices,
            OwnRating rating,
            List<RunChoice> notesBack,
            List<String> acts,
            List<String> related,
            boolean changeable,
            boolean more,
            String newer,
            long seq) {

        /** Without what goes on by the minute while nothing happens. */
        Seen still(Set<Integer> open) {
            return new Seen(
                    number,
                    story.without(open),
                    intact,
                    choices,
                    rating,
                    notesBack,
                    acts,
                    related,
                    changeable,
                    more,
                    newer,
                    seq);
        }
    }

    /** Of what stays while nothing happens, and then of all. */
    private static String stamp(Run run, Seen seen) {
        return Live.stamp(seen.still(open(run))) + Live.stamp(seen);
    }

    /** Which stays are open, from 0. */
    private static Set<Integer> open(Run run) {
        return IntStream.range(0, run.visits().size())
                .filter(at -> run.visits().get(at).isOpen())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Seen seen(Run run, Visitor visitor) {
        Workplace work = workplace.get();
        Procedure procedure = work.projection().definition(run);
        RunView view = work.projection().view(run, procedure);
        Viewpoint viewpoint = Shown.viewpoint(work, visitor, run);
        RunClock clock = work.projection().time(run, procedure).toTheMinute();
        RunStory story = RunStory.of(view, clock, children(work, run), visitor.language(), visitor.zone());
        return new Seen(
                Objects.requireNonNullElse(run.number(), ""),
                story,
                work.runs().isIntact(run.id()),
                RunChoice.of(view, viewpoint),
                OwnRating.of(view, viewpoint, visitor.person(), mayRate(run, visitor)),
                RunChoice.notesBack(view, visitor.person(), visitor.language()),
                acts(run, visitor),
                related(run, visitor),
                isChangeable(run, visitor),
                RunChoice.isMoreInTheChat(view, viewpoint),
                MovePage.to(work, visitor, run).map(DefinitionsPage::version).orElse(""),
                run.seq());
    }

    private List<String> acts(Run run, Visitor visitor) {
        Workplace work = workplace.get();
        Stream<String> late = LatePage.isOffered(work, visitor, run) ? Stream.of("susulan") : Stream.empty();
        return Stream.concat(WordedAct.offered(work, visitor, run).stream().map(WordedAct::path), late)
                .toList();
    }

    private List<String> related(Run run, Visitor visitor) {
        Stream<String> above = Stream.ofNullable(run.parent()).map(Parent::number);
        Stream<String> below = run.children().stream().flatMap(child -> Stream.ofNullable(child.number()));
        return Stream.concat(above, below)
                .filter(number -> Shown.run(workplace.get(), visitor, number).isPresent())
                .toList();
    }

    private boolean isChangeable(Run run, Visitor visitor) {
        return workplace.get().desk().consider(run.id(), new Command.Change(run.version(), Map.of()), visitor.who())
                        instanceof Result.Refused refused
                && refused.rejection() instanceof Rejection.NothingChanged;
    }

    private boolean mayRate(Run run, Visitor visitor) {
        Result refused = workplace
                .get()
                .desk()
                .consider(run.id(), new Command.Rate(run.version(), Rating.BEST, null), visitor.who());
        return refused == null
                || (refused instanceof Result.Refused told && told.rejection() instanceof Rejection.AlreadyRated);
    }

    private ModelAndView page(Run run, Seen seen, Visitor visitor, String template) {
        int pictures =
                Flow.of(workplace.get(), visitor, run).map(FlowPictures::count).orElse(0);
        return Pages.of(visitor, "run", template)
                .addObject("number", seen.number())
                .addObject("seen", seen)
                .addObject("story", seen.story())
                .addObject("pictures", pictures)
                .addObject(
                        "leading", FlowText.leading(workplace.get().projection().definition(run), visitor.language()))
                .addObject("form", UUID.randomUUID().toString())
                .addObject("hasil", "")
                .addObject("open", open(run))
                .addObject("stamp", stamp(run, seen));
    }

    private static List<RunClock> children(Workplace work, Run run) {
        return run.children().stream()
                .flatMap(child -> work.runs().legible(child.id()).stream())
                .map(child -> work.projection()
                        .time(child, work.projection().definition(child))
                        .toTheMinute())
                .toList();
    }

    /** The same words for a run of others. */
    static ModelAndView unknown(Visitor visitor, String number) {
        ModelAndView page = Pages.of(visitor, "run", "tidak-ditemukan").addObject("number", number);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
