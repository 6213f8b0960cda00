package id.sopan.console;

import id.sopan.desk.Result;
import id.sopan.desk.Successors;
import id.sopan.desk.Typed;
import id.sopan.engine.Actor;
import id.sopan.engine.Command;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.wording.Notice;
import id.sopan.wording.RunAction;
import id.sopan.wording.RunCommand;
import id.sopan.wording.RunView;
import id.sopan.wording.Tap;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Doing to a run what its card's buttons do, by the same commands. Where a reason or an output is needed it is asked for
 * on a page of its own, that nothing changes while somebody writes.
 */
@Controller
record ActPage(Supplier<Workplace> workplace) {

    /**
     * @param words null where they were not asked for yet
     * @param to likewise, the colleague who goes on with it
     */
    private record Deed(
            Visitor visitor,
            Run run,
            Tap.OnRun tap,
            String form,
            @Nullable String words,
            @Nullable Long to) {}

    /**
     * @param tap as the button bears it
     * @param kepada id of the colleague to whom it is handed over
     * @param form of the page that it was on; sent a second time it does nothing more
     */
    @PostMapping("/konsol/permohonan/{number}/tindakan")
    ModelAndView act(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String tap,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable Long kepada,
            HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Optional<Run> run = Shown.run(workplace.get(), visitor, number);
        if (run.isEmpty()) {
            return RunPage.unknown(visitor, number);
        }
        return Shown.tap(run.get(), tap)
                .map(onRun -> act(new Deed(visitor, run.get(), onRun, form, words, kepada)))
                .orElseGet(() -> Outcomes.refused(visitor, run.get(), words, Notice.FORGED));
    }

    private ModelAndView act(Deed deed) {
        Workplace work = workplace.get();
        Visitor visitor = deed.visitor();
        RunView view = work.projection().view(deed.run());
        if (deed.tap().action() == RunAction.RATE_OWN && deed.words() == null) {
            return ask(view, deed, "");
        }
        Field field = AskedWords.field(view.procedure(), deed.run(), deed.tap());
        LocalDate today = LocalDate.ofInstant(work.clock().instant(), visitor.zone());
        Optional<String> why = AskedWords.why(field, deed.tap(), deed.words(), today, visitor.language());
        if (why.isPresent()) {
            return ask(view, deed, why.get());
        }
        String typed = deed.words() == null ? null : Typed.answer(deed.words(), field.type(), today);
        Optional<Command> command = RunCommand.of(view.procedure(), deed.run(), deed.tap(), typed, to(deed));
        if (command.isEmpty()) {
            return Outcomes.refused(visitor, deed.run(), deed.words(), Notice.FORGED);
        }
        Result result = work.desk()
                .act(
                        deed.run().id(),
                        command.get(),
                        visitor.who(),
                        work.clock().instant(),
                        Outcomes.once(visitor, deed.form(), deed.tap().data() + recipient(deed)));
        return answer(view, deed, result);
    }

    private ModelAndView answer(RunView view, Deed deed, Result result) {
        if (isAskedFor(result)) {
            return ask(view, deed, "");
        }
        if (Result.isRefusedFor(result, Rejection.RecipientRequired.class)) {
            return choose(view, deed);
        }
        return Outcomes.of(workplace.get(), deed.visitor(), deed.run(), deed.words(), result);
    }

    /** To which colleague. */
    private ModelAndView choose(RunView view, Deed deed) {
        Workplace work = workplace.get();
        Successors successors = new Successors(work.roster());
        return Pages.of(deed.visitor(), "run", "alihkan")
                .addObject("number", deed.run().number())
                .addObject("title", Shown.label(work, deed.visitor(), view, deed.tap()))
                .addObject("question", Shown.question(work, deed.visitor(), view, deed.tap()))
                .addObject("colleagues", successors.of(deed.run(), view.procedure()))
                .addObject("open", successors.isOpen(deed.run(), view.procedure()))
                .addObject("tap", deed.tap().data())
                .addObject("form", deed.form());
    }

    private static boolean isAskedFor(Result result) {
        return Result.isRefusedFor(result, Rejection.ReasonRequired.class)
                || Result.isRefusedFor(result, Rejection.OutputRequired.class);
    }

    private @Nullable Actor to(Deed deed) {
        Successors successors = new Successors(workplace.get().roster());
        return Optional.ofNullable(deed.to())
                .flatMap(workplace.get().roster()::colleague)
                .map(colleague -> Successors.actor(colleague, successors.hats(deed.run(), colleague)))
                .orElse(null);
    }

    private static String recipient(Deed deed) {
        return deed.to() == null ? "" : " " + deed.to();
    }

    /** @param why what was written does not do; empty where nothing was yet */
    private ModelAndView ask(RunView view, Deed deed, String why) {
        Workplace work = workplace.get();
        return new WordsPage(
                        "tindakan",
                        Shown.label(work, deed.visitor(), view, deed.tap()),
                        Shown.question(work, deed.visitor(), view, deed.tap()),
                        AskedWords.field(view.procedure(), deed.run(), deed.tap()),
                        deed.tap().data())
                .of(deed.visitor(), deed.run(), deed.form(), Objects.requireNonNullElse(deed.words(), ""), why);
    }
}
