package id.sopan.console;

import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.Command;
import id.sopan.engine.Migrating;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.measure.Progress;
import id.sopan.procedure.Procedure;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import id.sopan.wording.RunChoice;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/permohonan/NOMOR/versi}: an admin moves a run to the version in force, as {@code /versi} does. */
@Controller
record MovePage(Supplier<Workplace> workplace) {

    private static final String HERE = "/konsol/permohonan/{number}/versi";

    /** The version in force, where this visitor may move the run to it. */
    static Optional<Procedure> to(Workplace work, Visitor visitor, Run run) {
        return work.procedures()
                .current(run.procedure())
                .filter(to -> visitor.admin() && isReasonMissing(considered(work, visitor, run, to)));
    }

    private static Optional<Result> considered(Workplace work, Visitor visitor, Run run, Procedure to) {
        return Optional.ofNullable(
                work.desk().consider(run.id(), new Command.Migrate(run.version(), to, ""), visitor.who()));
    }

    private static boolean isReasonMissing(Optional<Result> result) {
        return Result.isRefusedFor(result.orElse(null), Rejection.ReasonRequired.class);
    }

    @GetMapping(HERE)
    ModelAndView ask(@PathVariable String number, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Workplace work = workplace.get();
        Optional<Run> run = Shown.run(work, visitor, number);
        Optional<Procedure> to = run.flatMap(found -> work.procedures().current(found.procedure()))
                .filter(any -> visitor.admin());
        if (run.isEmpty() || to.isEmpty()) {
            return Pages.saying(visitor, HttpStatus.NOT_FOUND, "console.nopage.");
        }
        Optional<Result> result = considered(work, visitor, run.get(), to.get());
        return isReasonMissing(result) || result.isEmpty()
                ? page(visitor, run.get(), to.get(), UUID.randomUUID().toString(), "", "")
                : Outcomes.of(work, visitor, run.get(), null, result.get());
    }

    /**
     * @param tap {@code VERSION HASH}: of the run as it was read, and of the procedure that it is moved to
     * @param form of the page that it was on
     */
    @PostMapping(HERE)
    ModelAndView move(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String tap,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Workplace work = workplace.get();
        Optional<Run> run = Shown.run(work, visitor, number);
        if (run.isEmpty()) {
            return RunPage.unknown(visitor, number);
        }
        String[] read = tap.split(" ", 2);
        Optional<Procedure> to = read.length == 2 && read[0].matches("\\d{1,9}")
                ? work.procedures().byHash(read[1])
                : Optional.empty();
        if (to.isEmpty()) {
            return Outcomes.refused(visitor, run.get(), words, Notice.FORGED);
        }
        AnswerCheck.Misfit misfit = AnswerCheck.entered(AnswerCheck.REASON, words.strip());
        if (misfit != null) {
            String why = Refusals.misfit(visitor.language(), AnswerCheck.REASON, misfit);
            return page(visitor, run.get(), to.get(), form, words, why);
        }
        Result result = work.desk()
                .act(
                        run.get().id(),
                        new Command.Migrate(Integer.parseInt(read[0]), to.get(), words.strip()),
                        visitor.who(),
                        work.clock().instant(),
                        Outcomes.once(visitor, form, tap));
        return Outcomes.of(work, visitor, run.get(), words, result);
    }

    private ModelAndView page(Visitor visitor, Run run, Procedure to, String form, String words, String why) {
        Workplace work = workplace.get();
        String question = RunChoice.migration(
                work.projection().view(run), to, Shown.viewpoint(work, visitor, run), after(work, run, to));
        String title = Wording.in(visitor.language()).say("console.run.move", DefinitionsPage.version(to));
        return new WordsPage("versi", title, question, AnswerCheck.REASON, run.version() + " " + to.hash())
                .of(visitor, run, form, words, why);
    }

    /** How the standard of the row that it is in would be used up once it is moved. */
    private static Optional<Progress> after(Workplace work, Run run, Procedure to) {
        Run moved = Migrating.moved(run, to, work.clock().instant());
        return work.projection()
                .time(moved, Versions.require(moved, work.procedures()::byHash))
                .progress();
    }
}
