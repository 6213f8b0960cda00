package id.sopan.console;

import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Procedure;
import id.sopan.wording.RunStory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/permohonan/NOMOR}: all of one run; kept up to date while it is open. */
@Controller
final class RunPage {

    private final Supplier<Workplace> workplace;

    RunPage(Supplier<Workplace> workplace) {
        this.workplace = workplace;
    }

    @GetMapping("/konsol/permohonan/{number}")
    ModelAndView run(@PathVariable String number, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        return page(visitor, number, "permohonan").orElseGet(() -> unknown(visitor, number));
    }

    /**
     * The run alone; nothing (204) where it still is as the page shows it.
     *
     * @param seen {@link Live#stamp} of what the page shows
     */
    @GetMapping("/konsol/permohonan/{number}/isi")
    ModelAndView live(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visitor visitor = Doorkeeper.visitor(request);
        Optional<ModelAndView> page = page(visitor, number, "permohonan :: run");
        if (page.filter(now -> seen.equals(now.getModel().get("stamp"))).isPresent()) {
            return Live.unchanged(response);
        }
        return page.orElseGet(() -> unknown(visitor, number));
    }

    private Optional<ModelAndView> page(Visitor visitor, String number, String template) {
        Workplace work = workplace.get();
        return Shown.run(work, visitor, number).map(run -> {
            Procedure procedure = Shown.definition(work, run);
            RunStory story = RunStory.of(
                    work.projection().view(run, procedure),
                    work.projection().time(run, procedure),
                    children(work, run),
                    visitor.language(),
                    visitor.zone());
            return Pages.of(visitor, "run", template)
                    .addObject("number", run.number())
                    .addObject("story", story)
                    .addObject("intact", work.runs().isIntact(run.id()))
                    .addObject("stamp", Live.stamp(story));
        });
    }

    private static List<RunClock> children(Workplace work, Run run) {
        return run.children().stream()
                .flatMap(child -> work.runs().find(child.id()).stream())
                .map(child -> work.projection().time(child, Shown.definition(work, child)))
                .toList();
    }

    /** The same words for a run of others. */
    private static ModelAndView unknown(Visitor visitor, String number) {
        ModelAndView page = Pages.of(visitor, "run", "tidak-ditemukan").addObject("number", number);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
