package id.sopan.console;

import id.sopan.definition.Problem;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.trial.Trial;
import id.sopan.trial.Trials;
import id.sopan.wording.Attachment;
import id.sopan.wording.Moments;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/coba}: the dry run that {@code /coba} plays in the chat, for admins on a page. */
@Controller
record TrialPage(Supplier<Workplace> workplace) {

    private static final String HERE = "/konsol/coba";
    private static final Attachment SAMPLE = new Attachment("coba", false, "Contoh.pdf");

    @GetMapping(HERE)
    ModelAndView look(HttpServletRequest request) {
        return forAdmins(request, visitor -> page(visitor, "", List.of()));
    }

    /**
     * What is played alone; nothing (204) where it still is as the page shows it. Where it has ended the page is asked for
     * anew.
     *
     * @param seen {@link Live#stamp} of what the page shows
     */
    @GetMapping(HERE + "/isi")
    ModelAndView live(
            @RequestParam(defaultValue = "") String seen, HttpServletRequest request, HttpServletResponse response) {
        return forAdmins(request, visitor -> {
            Optional<Seen> now = workplace.get().trials().of(visitor.person()).map(trial -> seen(trial, visitor));
            if (now.isEmpty()) {
                Live.over(response);
            }
            return now.filter(one -> !seen.equals(Live.stamp(one)))
                    .map(one -> playing(visitor, one, "coba :: trial"))
                    .orElseGet(() -> Live.unchanged(response));
        });
    }

    /** @param yaml the text of a file; blank for the one of the procedure that lies there */
    @PostMapping(HERE + "/mulai")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String prosedur,
            @RequestParam(defaultValue = "") String yaml,
            HttpServletRequest request) {
        return forAdmins(request, visitor -> {
            Language language = visitor.language();
            Trials trials = workplace.get().trials();
            Trials.Begun begun = yaml.isBlank()
                    ? trials.begin(visitor.person(), language, visitor.zone(), prosedur)
                    : trials.begin(visitor.person(), language, visitor.zone(), "YAML", yaml);
            return switch (begun) {
                case Trials.Begun.Playing ignored -> SignInPages.seeOther(HERE);
                case Trials.Begun.Broken broken ->
                    page(
                            visitor,
                            yaml,
                            broken.problems().stream()
                                    .map(language == Language.EN ? Problem::inEnglish : Problem::inIndonesian)
                                    .toList());
                default -> page(visitor, yaml, List.of(Wording.in(language).say("console.trial.not.begun")));
            };
        });
    }

    @PostMapping(HERE + "/ajukan")
    ModelAndView ask(@RequestParam(defaultValue = "") String prosedur, HttpServletRequest request) {
        return play(request, trial -> {
            trial.ask(prosedur);
            return Optional.empty();
        });
    }

    @PostMapping(HERE + "/tekan")
    ModelAndView press(
            @RequestParam(defaultValue = "0") int pesan,
            @RequestParam(defaultValue = "") String data,
            HttpServletRequest request) {
        return play(request, trial -> trial.press(pesan, data));
    }

    /** @param contoh whether with a file, which is none: nothing is kept of a dry run */
    @PostMapping(HERE + "/balas")
    ModelAndView reply(
            @RequestParam(defaultValue = "0") int pesan,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean contoh,
            HttpServletRequest request) {
        return play(request, trial -> {
            trial.reply(pesan, words, contoh ? SAMPLE : null);
            return Optional.empty();
        });
    }

    @PostMapping(HERE + "/maju")
    ModelAndView forward(@RequestParam(defaultValue = "HOUR") Trial.Span span, HttpServletRequest request) {
        return play(request, trial -> {
            trial.forward(span);
            return Optional.empty();
        });
    }

    @PostMapping(HERE + "/akhiri")
    ModelAndView end(HttpServletRequest request) {
        return forAdmins(request, visitor -> {
            workplace.get().trials().end(visitor.person());
            return SignInPages.seeOther(HERE);
        });
    }

    private ModelAndView play(HttpServletRequest request, Function<Trial, Optional<String>> act) {
        return forAdmins(request, visitor -> {
            Trials trials = workplace.get().trials();
            trials.use(visitor.person());
            Optional<Trial> trial = trials.of(visitor.person());
            if (trial.isEmpty()) {
                return Pages.saying(visitor, HttpStatus.CONFLICT, "console.trial.over.");
            }
            Optional<String> told = trial.flatMap(act);
            return told.isEmpty()
                    ? SignInPages.seeOther(HERE)
                    : page(visitor, "", List.of()).addObject("told", told.get());
        });
    }

    private static ModelAndView forAdmins(HttpServletRequest request, Function<Visitor, ModelAndView> page) {
        Visitor visitor = Doorkeeper.visitor(request);
        return visitor.admin() ? page.apply(visitor) : Pages.saying(visitor, HttpStatus.NOT_FOUND, "console.nopage.");
    }

    private ModelAndView page(Visitor visitor, String yaml, List<String> problems) {
        Workplace work = workplace.get();
        return work.trials()
                .of(visitor.person())
                .map(trial -> playing(visitor, seen(trial, visitor), "coba"))
                .orElseGet(() -> Pages.of(visitor, "sop", "coba").addObject("seen", null))
                .addObject("problems", problems)
                .addObject("yaml", yaml)
                .addObject("told", "")
                .addObject("procedures", work.procedures().all());
    }

    private static ModelAndView playing(Visitor visitor, Seen seen, String template) {
        return Pages.of(visitor, "sop", template)
                .addObject("seen", seen)
                .addObject("stamp", Live.stamp(seen))
                .addObject("language", visitor.language());
    }

    /** @param pieces the newest first */
    record Seen(String name, String now, List<Procedure> startable, List<TrialPiece> pieces) {}

    private static Seen seen(Trial trial, Visitor visitor) {
        return new Seen(
                trial.procedure().nama().in(visitor.language()),
                Moments.in(visitor.language(), visitor.zone()).of(trial.now()),
                trial.startable(),
                trial.pieces().reversed().stream().map(TrialPiece::of).toList());
    }
}
