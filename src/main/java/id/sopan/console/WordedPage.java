package id.sopan.console;

import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.Run;
import id.sopan.wording.Refusals;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /konsol/permohonan/NOMOR/catatan}, {@code batal} and {@code buka}: asks for the words, and then does what a reply
 * to the card, {@code /batal} and {@code /buka} do.
 */
@Controller
record WordedPage(Supplier<Workplace> workplace) {

    private static final String HERE = "/konsol/permohonan/{number}/{act:catatan|batal|buka}";

    @GetMapping(HERE)
    ModelAndView ask(@PathVariable String number, @PathVariable String act, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        return on(visitor, number, act, (run, worded) -> {
            Result considered = worded.considered(workplace.get(), visitor, run);
            return considered == null || worded.isWaitingForWords(considered)
                    ? page(visitor, run, worded, UUID.randomUUID().toString(), "", "")
                    : Outcomes.of(workplace.get(), visitor, run, null, considered);
        });
    }

    /** @param form of the page that it was on; sent a second time it does nothing more */
    @PostMapping(HERE)
    ModelAndView act(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        return on(visitor, number, act, (run, worded) -> {
            AnswerCheck.Misfit misfit = AnswerCheck.entered(worded.field(), words.strip());
            if (misfit != null) {
                String why = Refusals.misfit(visitor.language(), worded.field(), misfit);
                return page(visitor, run, worded, form, words, why);
            }
            Workplace work = workplace.get();
            Result result = work.desk()
                    .act(
                            run.id(),
                            worded.command(words.strip()),
                            visitor.who(),
                            work.clock().instant(),
                            Outcomes.once(visitor, form, worded.path()));
            return Outcomes.of(work, visitor, run, words, result);
        });
    }

    private ModelAndView on(
            Visitor visitor, String number, String act, BiFunction<Run, WordedAct, ModelAndView> answer) {
        Optional<Run> run = Shown.run(workplace.get(), visitor, number);
        Optional<WordedAct> worded = WordedAct.at(act);
        if (worded.isEmpty()) {
            return Pages.saying(visitor, HttpStatus.NOT_FOUND, "console.nopage.");
        }
        return run.map(found -> answer.apply(found, worded.get())).orElseGet(() -> RunPage.unknown(visitor, number));
    }

    private static ModelAndView page(Visitor visitor, Run run, WordedAct act, String form, String words, String why) {
        Wording wording = Wording.in(visitor.language());
        return new WordsPage(
                        act.path(),
                        wording.say("console.act." + act.path()),
                        wording.html(act.question()),
                        act.field(),
                        "")
                .of(visitor, run, form, words, why);
    }
}
