package id.sopan.console;

import id.sopan.console.LateForm.Complaint;
import id.sopan.desk.LateFlow;
import id.sopan.desk.Result;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Procedure;
import id.sopan.wording.Moments;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import id.sopan.wording.RunAction;
import id.sopan.wording.RunChoice;
import id.sopan.wording.RunView;
import id.sopan.wording.Tap;
import id.sopan.wording.Verdict;
import id.sopan.wording.Viewpoint;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/permohonan/NOMOR/susulan}: what was done is entered with its real time, as {@code /susulan} does. */
@Controller
record LatePage(Supplier<Workplace> workplace) {

    private static final String HERE = "/konsol/permohonan/{number}/susulan";

    /** Whether this visitor may, and a page can take all that is asked. */
    static boolean isOffered(Workplace work, Visitor visitor, Run run) {
        LateFlow first = LateFlow.first(work.projection().definition(run), run);
        return hindrance(work, visitor, run).isEmpty() && !wantsFile(first);
    }

    private static Optional<Result> hindrance(Workplace work, Visitor visitor, Run run) {
        return LateFlow.hindrance(
                work.projection().definition(run),
                run,
                work.clock().instant(),
                nothing -> work.desk().consider(run.id(), nothing, visitor.who()));
    }

    private static boolean wantsFile(LateFlow flow) {
        return flow.output()
                .filter(field -> field.type() == FieldType.FILE && !field.optional())
                .isPresent();
    }

    @GetMapping(HERE)
    ModelAndView ask(@PathVariable String number, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        return Shown.run(workplace.get(), visitor, number)
                .map(run -> ask(visitor, run))
                .orElseGet(() -> RunPage.unknown(visitor, number));
    }

    private ModelAndView ask(Visitor visitor, Run run) {
        Workplace work = workplace.get();
        if (isOffered(work, visitor, run)) {
            return page(visitor, run, LateForm.empty(), Complaint.NONE);
        }
        Result hindrance =
                hindrance(work, visitor, run).orElseGet(() -> new Result.Refused(new Rejection.OutputRequired(), run));
        return Outcomes.of(work, visitor, run, null, hindrance);
    }

    /**
     * @param tap what was done, as the button of {@code /susulan} bears it
     * @param waktu {@code 2026-11-24T09:30}, in the visitor's zone
     */
    @PostMapping(HERE)
    ModelAndView enter(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String tap,
            @RequestParam(defaultValue = "") String waktu,
            @RequestParam(defaultValue = "") String hasil,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "") String susulan,
            HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        LateForm filled = new LateForm(
                form,
                tap,
                Map.of(LateFlow.WHEN, waktu, LateFlow.OUTPUT, hasil, LateFlow.REASON, alasan, LateFlow.WHY, susulan));
        return Shown.run(workplace.get(), visitor, number)
                .map(run -> enter(visitor, run, filled))
                .orElseGet(() -> RunPage.unknown(visitor, number));
    }

    private ModelAndView enter(Visitor visitor, Run run, LateForm filled) {
        Optional<Tap.OnRun> chosen = Shown.tap(run, filled.tap()).filter(tap -> tap.action() == RunAction.LATE);
        if (filled.tap().isEmpty() && isOffered(workplace.get(), visitor, run)) {
            String why = Wording.in(visitor.language()).say("console.late.unchosen");
            return page(visitor, run, filled, new Complaint("tap", why));
        }
        if (chosen.isEmpty()) {
            return Outcomes.refused(visitor, run, filled.words(), Notice.FORGED);
        }
        int version = chosen.get().version();
        Procedure procedure = workplace.get().projection().definition(run);
        if (version != run.version()) {
            Result stale = act(visitor, run, filled, LateFlow.first(procedure, run), version, Map.of());
            return Outcomes.of(workplace.get(), visitor, run, filled.words(), stale);
        }
        Verdict verdict = Verdict.of(procedure, run, chosen.get().option());
        LateFlow flow = new LateFlow(procedure, run, verdict.exit(), verdict.turn());
        Map<String, String> answers = new HashMap<>();
        LocalDate today = LocalDate.ofInstant(workplace.get().clock().instant(), visitor.zone());
        Complaint complaint = filled.read(visitor, today, flow, answers);
        return complaint == null
                ? answer(visitor, run, filled, act(visitor, run, filled, flow, version, answers))
                : page(visitor, run, filled, complaint);
    }

    private Result act(
            Visitor visitor, Run run, LateForm filled, LateFlow flow, int version, Map<String, String> answers) {
        Instant now = workplace.get().clock().instant();
        return workplace
                .get()
                .desk()
                .act(
                        run.id(),
                        flow.command(version, answers, now),
                        visitor.who(),
                        now,
                        Outcomes.once(visitor, filled.form(), filled.tap()));
    }

    /** Asks again for what can be put right. */
    private ModelAndView answer(Visitor visitor, Run run, LateForm filled, Result result) {
        Workplace work = workplace.get();
        if (result instanceof Result.Refused refused
                && refused.run().version() == run.version()
                && isOffered(work, visitor, refused.run())) {
            RunView now = work.projection().view(refused.run());
            Refusals refusals = Refusals.of(now, Viewpoint.anywhere(visitor.language(), visitor.zone()));
            String field = LateFlow.isAboutTime(refused.rejection()) ? LateFlow.WHEN : "";
            return page(visitor, refused.run(), filled, new Complaint(field, refusals.alert(refused.rejection())));
        }
        return Outcomes.of(work, visitor, run, filled.words(), result);
    }

    private ModelAndView page(Visitor visitor, Run run, LateForm filled, Complaint complaint) {
        Workplace work = workplace.get();
        Procedure procedure = work.projection().definition(run);
        List<RunChoice> choices = RunChoice.late(work.projection().view(run, procedure), visitor.language());
        LateFlow flow = LateFlow.first(procedure, run);
        Optional<Field> output = flow.output().filter(field -> !field.optional());
        return Pages.of(visitor, "run", "susulan")
                .addObject("number", run.number())
                .addObject("step", flow.step())
                .addObject("language", visitor.language())
                .addObject("choices", choices)
                .addObject("zone", Moments.zoneName(visitor.zone()))
                .addObject(
                        "now",
                        LocalDateTime.ofInstant(work.clock().instant(), visitor.zone())
                                .truncatedTo(ChronoUnit.MINUTES))
                .addObject("output", output.orElse(null))
                .addObject(
                        "file",
                        output.filter(field -> field.type() == FieldType.TEXT_OR_FILE)
                                .isPresent())
                .addObject(
                        "reasoned",
                        choices.stream()
                                .filter(choice -> isReasoned(procedure, run, choice))
                                .map(RunChoice::label)
                                .toList())
                .addObject("filled", filled)
                .addObject("fields", filled.fields())
                .addObject("wrong", complaint.field())
                .addObject("why", complaint.why());
    }

    private static boolean isReasoned(Procedure procedure, Run run, RunChoice choice) {
        return Tap.parse(choice.tap())
                .map(Tap.OnRun.class::cast)
                .map(tap -> Verdict.of(procedure, run, tap.option()))
                .filter(verdict -> new LateFlow(procedure, run, verdict.exit(), null).isReasonRequired())
                .isPresent();
    }
}
