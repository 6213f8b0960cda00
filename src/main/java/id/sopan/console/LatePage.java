package id.sopan.console;

import id.sopan.desk.LateFlow;
import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.Command;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import id.sopan.wording.RunAction;
import id.sopan.wording.RunChoice;
import id.sopan.wording.RunView;
import id.sopan.wording.Tap;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/permohonan/NOMOR/susulan}: what was done is entered with its real time, as {@code /susulan} does. */
@Controller
final class LatePage {

    private static final String HERE = "/konsol/permohonan/{number}/susulan";

    private final Supplier<Workplace> workplace;

    LatePage(Supplier<Workplace> workplace) {
        this.workplace = workplace;
    }

    /** What stands in the fields, keyed as {@link LateFlow} names them; the time as its field has it. */
    private record Filled(String form, String tap, Map<String, String> fields) {

        private String of(String field) {
            return fields.getOrDefault(field, "").strip();
        }
    }

    /** Whether this visitor may, and a page can take all that is asked. */
    static boolean isOffered(Workplace work, Visitor visitor, Run run) {
        Procedure procedure = work.projection().definition(run);
        if (LateFlow.refusal(procedure, run).isPresent()) {
            return false;
        }
        LateFlow flow = LateFlow.first(LateFlow.step(procedure, run));
        return !wantsFile(flow) && LateFlow.isOnlyIncomplete(considered(work, visitor, run, flow));
    }

    private static boolean wantsFile(LateFlow flow) {
        return flow.output()
                .filter(field -> field.type() == FieldType.FILE && !field.optional())
                .isPresent();
    }

    private static @Nullable Result considered(Workplace work, Visitor visitor, Run run, LateFlow flow) {
        Command nothing = flow.command(run.version(), Map.of(), work.clock().instant());
        return work.desk().consider(run.id(), nothing, visitor.who());
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
            return page(visitor, run, new Filled(UUID.randomUUID().toString(), "", Map.of()), "");
        }
        Procedure procedure = work.projection().definition(run);
        return LateFlow.refusal(procedure, run)
                .<Result>map(why -> new Result.Refused(why, run))
                .or(() -> Optional.ofNullable(
                        considered(work, visitor, run, LateFlow.first(LateFlow.step(procedure, run)))))
                .map(result -> Outcomes.of(work, visitor, run, null, result))
                .orElseGet(() -> Outcomes.refused(visitor, run, null, Notice.FORGED));
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
        Filled filled = new Filled(
                form,
                tap,
                Map.of(LateFlow.WHEN, waktu, LateFlow.OUTPUT, hasil, LateFlow.REASON, alasan, LateFlow.WHY, susulan));
        return Shown.run(workplace.get(), visitor, number)
                .map(run -> enter(visitor, run, filled))
                .orElseGet(() -> RunPage.unknown(visitor, number));
    }

    private ModelAndView enter(Visitor visitor, Run run, Filled filled) {
        Optional<Tap.OnRun> chosen = Shown.tap(run, filled.tap()).filter(tap -> tap.action() == RunAction.LATE);
        Procedure procedure = workplace.get().projection().definition(run);
        if (chosen.isEmpty() || LateFlow.refusal(procedure, run).isPresent()) {
            return Outcomes.refused(visitor, run, filled.of(LateFlow.WHY), Notice.FORGED);
        }
        String exit = chosen.get().option().isEmpty() ? null : chosen.get().option();
        LateFlow flow = new LateFlow(LateFlow.step(procedure, run), exit);
        Map<String, String> answers = new HashMap<>();
        String why = read(visitor, flow, filled, answers);
        return why == null
                ? enter(visitor, run, filled, flow, chosen.get().version(), answers)
                : page(visitor, run, filled, why);
    }

    private ModelAndView enter(
            Visitor visitor, Run run, Filled filled, LateFlow flow, int version, Map<String, String> answers) {
        Workplace work = workplace.get();
        Command late = flow.command(version, answers, work.clock().instant());
        Result result = work.desk()
                .act(
                        run.id(),
                        late,
                        visitor.who(),
                        work.clock().instant(),
                        Outcomes.once(visitor, filled.form(), filled.tap()));
        if (result instanceof Result.Refused refused && isOffered(work, visitor, refused.run())) {
            RunView now =
                    work.projection().view(refused.run(), work.projection().definition(refused.run()));
            Refusals refusals = new Refusals(visitor.language(), visitor.zone(), now.procedure(), now.unitNames());
            return page(visitor, refused.run(), filled, refusals.alert(refused.rejection()));
        }
        return Outcomes.of(work, visitor, run, filled.of(LateFlow.WHY), result);
    }

    /** Null once all that is asked is there and fits. */
    private static @Nullable String read(Visitor visitor, LateFlow flow, Filled filled, Map<String, String> answers) {
        for (String asked : flow.asked()) {
            Field field = asked.equals(LateFlow.OUTPUT) ? flow.output().orElseThrow() : AnswerCheck.REASON;
            AnswerCheck.Misfit misfit = asked.equals(LateFlow.WHEN)
                    ? time(visitor, filled.of(asked), answers)
                    : text(field, asked, filled.of(asked), answers);
            if (misfit != null) {
                return Refusals.misfit(visitor.language(), field, misfit);
            }
        }
        return null;
    }

    private static AnswerCheck.@Nullable Misfit text(
            Field field, String asked, String given, Map<String, String> answers) {
        answers.put(asked, given);
        return AnswerCheck.misfit(field, given);
    }

    private static AnswerCheck.@Nullable Misfit time(Visitor visitor, String given, Map<String, String> answers) {
        try {
            LocalDateTime at = LocalDateTime.parse(given);
            answers.put(LateFlow.WHEN, at.atZone(visitor.zone()).toInstant().toString());
            return null;
        } catch (DateTimeException unreadable) {
            return AnswerCheck.Misfit.NOT_A_TIME;
        }
    }

    private ModelAndView page(Visitor visitor, Run run, Filled filled, String why) {
        Workplace work = workplace.get();
        Procedure procedure = work.projection().definition(run);
        Step step = LateFlow.step(procedure, run);
        List<RunChoice> choices = RunChoice.late(work.projection().view(run, procedure), visitor.language());
        LateFlow flow = LateFlow.first(step);
        return Pages.of(visitor, "run", "susulan")
                .addObject("number", run.number())
                .addObject("step", step)
                .addObject("language", visitor.language())
                .addObject("choices", choices)
                .addObject("zone", visitor.zone())
                .addObject(
                        "now",
                        LocalDateTime.ofInstant(work.clock().instant(), visitor.zone())
                                .truncatedTo(ChronoUnit.MINUTES))
                .addObject(
                        "output",
                        flow.output().filter(field -> !field.optional()).orElse(null))
                .addObject(
                        "reasoned",
                        choices.stream()
                                .filter(choice -> isReasoned(step, choice))
                                .map(RunChoice::label)
                                .toList())
                .addObject("filled", filled)
                .addObject("fields", filled.fields())
                .addObject("why", why);
    }

    private static boolean isReasoned(Step step, RunChoice choice) {
        return Tap.parse(choice.tap())
                .map(Tap.OnRun.class::cast)
                .filter(tap -> new LateFlow(step, tap.option()).isReasonRequired())
                .isPresent();
    }
}
