package id.sopan.console;

import id.sopan.desk.Result;
import id.sopan.desk.Who;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Command;
import id.sopan.engine.Origin;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import id.sopan.wording.RunAction;
import id.sopan.wording.RunView;
import id.sopan.wording.Tap;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
final class ActPage {

    private final Supplier<Workplace> workplace;

    ActPage(Supplier<Workplace> workplace) {
        this.workplace = workplace;
    }

    /** @param words null where they were not asked for yet */
    private record Deed(
            Visitor visitor,
            Run run,
            Tap.OnRun tap,
            String form,
            @Nullable String words) {}

    /**
     * @param tap as the button bears it
     * @param form of the page that it was on; sent a second time it does nothing more
     */
    @PostMapping("/konsol/permohonan/{number}/tindakan")
    ModelAndView act(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String tap,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(required = false) @Nullable String words,
            HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Optional<Run> run = Shown.run(workplace.get(), visitor, number);
        if (run.isEmpty()) {
            return RunPage.unknown(visitor, number);
        }
        Optional<Tap.OnRun> button = Tap.parse(tap)
                .filter(Tap.OnRun.class::isInstance)
                .map(Tap.OnRun.class::cast)
                .filter(onRun -> onRun.run().equals(run.get().id()));
        return button.map(onRun -> act(new Deed(visitor, run.get(), onRun, form, words)))
                .orElseGet(() -> refused(visitor, run.get(), words, Notice.FORGED.alert(visitor.language())));
    }

    private ModelAndView act(Deed deed) {
        Workplace work = workplace.get();
        Visitor visitor = deed.visitor();
        RunView view = work.projection().view(deed.run(), work.projection().definition(deed.run()));
        if (deed.tap().action() == RunAction.RATE_OWN && deed.words() == null) {
            return ask(view, deed, "");
        }
        Misfit misfit = Commands.misfit(view.procedure(), deed.run(), deed.tap(), deed.words());
        if (misfit != null) {
            String why = Refusals.misfit(
                    visitor.language(), Commands.field(view.procedure(), deed.run(), deed.tap()), misfit);
            return ask(view, deed, why);
        }
        Optional<Command> command = Commands.of(view.procedure(), deed.run(), deed.tap(), deed.words());
        if (command.isEmpty()) {
            return refused(visitor, deed.run(), deed.words(), Notice.FORGED.alert(visitor.language()));
        }
        Result result = work.desk()
                .act(
                        deed.run().id(),
                        command.get(),
                        Who.of(visitor.person(), visitor.name()),
                        work.clock().instant(),
                        Origin.form(once(deed)));
        return answer(view, deed, result);
    }

    private ModelAndView answer(RunView view, Deed deed, Result result) {
        Visitor visitor = deed.visitor();
        return switch (result) {
            case Result.Done ignored -> back(deed, "tercatat");
            case Result.Repeated ignored -> back(deed, "sudah");
            case Result.Refused refused -> isAskedFor(refused) ? ask(view, deed, "") : refused(visitor, deed, refused);
            case Result.MembershipUnknown ignored ->
                refused(visitor, deed.run(), deed.words(), Notice.MEMBERSHIP_UNKNOWN.alert(visitor.language()));
            case Result.NotBegun ignored ->
                refused(visitor, deed.run(), deed.words(), Notice.FORGED.alert(visitor.language()));
            case Result.UnknownRun ignored ->
                refused(visitor, deed.run(), deed.words(), Notice.CARD_UNKNOWN.alert(visitor.language()));
        };
    }

    private static boolean isAskedFor(Result.Refused refused) {
        return refused.rejection() instanceof Rejection.ReasonRequired
                || refused.rejection() instanceof Rejection.OutputRequired;
    }

    private static ModelAndView back(Deed deed, String what) {
        return SignInPages.seeOther("/konsol/permohonan/" + deed.run().number() + "?hasil=" + what);
    }

    /** @param why what was written does not do; empty where nothing was yet */
    private ModelAndView ask(RunView view, Deed deed, String why) {
        Workplace work = workplace.get();
        return Pages.of(deed.visitor(), "run", "tindakan")
                .addObject("number", deed.run().number())
                .addObject("question", Shown.question(work, deed.visitor(), view, deed.tap()))
                .addObject(
                        "optional",
                        Commands.field(view.procedure(), deed.run(), deed.tap()).optional())
                .addObject("tap", deed.tap().data())
                .addObject("form", deed.form())
                .addObject("words", deed.words() == null ? "" : deed.words())
                .addObject(
                        "most",
                        Objects.requireNonNullElse(
                                Commands.field(view.procedure(), deed.run(), deed.tap())
                                        .max(),
                                AnswerCheck.TEXT_MAXIMUM))
                .addObject("why", why);
    }

    private ModelAndView refused(Visitor visitor, Deed deed, Result.Refused refused) {
        Workplace work = workplace.get();
        RunView now = work.projection().view(refused.run(), work.projection().definition(refused.run()));
        Refusals refusals = new Refusals(visitor.language(), visitor.zone(), now.procedure(), now.unitNames());
        return refused(visitor, deed.run(), deed.words(), refusals.alert(refused.rejection()));
    }

    /** What was written stands there still, so that it can be taken along. */
    private static ModelAndView refused(Visitor visitor, Run run, @Nullable String words, String why) {
        ModelAndView page = Pages.of(visitor, "run", "ditolak")
                .addObject("number", run.number())
                .addObject("why", why)
                .addObject("words", words == null ? "" : words);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The same for the same button of the same page in the hands of the same person. */
    private static String once(Deed deed) {
        String all =
                deed.visitor().person() + " " + deed.form() + " " + deed.tap().data();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
