package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run in a list of what was found; plain but for {@code state}, which is Telegram's HTML.
 *
 * @param asked by whom
 * @param state where it is, or how it ended
 * @param since when it was asked for
 */
public record RunFound(String number, String procedure, String asked, String state, String since) {

    public static RunFound of(RunView view, Language language, ZoneId zone) {
        Scene scene = RunGlance.scene(view, language, zone);
        Teller teller = scene.teller();
        return new RunFound(
                Objects.requireNonNullElse(view.run().number(), ""),
                scene.procedure().nama().in(language),
                RunGlance.asked(teller, view.run()),
                RunLine.state(scene).value(),
                teller.when(view.run().submitted()));
    }

    /** All that it can be found by, in lower case: number, procedure, units, people, answers. */
    public static String words(RunView view, Language language) {
        Run run = view.run();
        Stream<String> answers =
                Answered.of(view.procedure(), run.answers()).stream().map(answered -> answered.shown(language));
        Stream<String> people = Stream.concat(
                        Stream.of(run.requester()),
                        run.visits().stream()
                                .flatMap(visit -> visit.takings().stream().map(taking -> taking.by())))
                .filter(by -> by.person() != null)
                .map(by -> by.person().name());
        return Stream.of(
                        Stream.of(Objects.requireNonNullElse(run.number(), "")),
                        Stream.of(view.procedure().nama().in(language)),
                        view.unitNames().values().stream(),
                        people,
                        answers)
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
