package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.print.Conditions;
import id.sopan.procedure.print.FlowWords;
import id.sopan.procedure.print.FlowWords.Sign;
import id.sopan.procedure.print.StepMark;
import id.sopan.procedure.print.StepMark.State;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A flow chart in words: what stands around it and beside its symbols, and what is said with the picture.
 *
 * @param marks by id of the step
 * @param caption HTML that says where it stands, for whoever cannot see the picture
 */
public record FlowText(FlowWords words, Map<String, StepMark> marks, String caption) {

    private static final int NAME = 160;
    /** So many characters of the caption are kept free for which picture of several it is. */
    private static final int WHICH = 60;

    public FlowText {
        marks = Map.copyOf(marks);
    }

    /** Of a run. */
    public static FlowText of(RunView view, RunClock clock, Language language, ZoneId zone) {
        Scene scene = new Scene(view, Viewpoint.anywhere(language, zone), 80);
        Teller teller = scene.teller();
        Map<String, StepMark> marks = FlowMarks.of(teller, clock);
        Run run = view.run();
        List<String> lines = List.of(
                Harmless.line(view.procedure().nama().in(language), NAME),
                teller.say("flow.asked", teller.unit(run.unit()), teller.when(run.submitted())));
        FlowWords words = words(RunHead.number(teller, run).plain(), lines, state(scene), teller, marks);
        List<Html> caption = new ArrayList<>(List.of(RunLine.of(scene)));
        int returned = marks.values().stream().mapToInt(StepMark::returned).sum();
        if (returned > 0) caption.add(teller.html("flow.caption.returned", returned));
        return new FlowText(words, marks, Html.join("\n", caption).value());
    }

    /** Of a procedure, with no run. */
    public static FlowText of(Procedure procedure, Language language) {
        Teller teller = new Teller(language, ZoneOffset.UTC, UnaryOperator.identity(), procedure.known());
        Map<String, StepMark> marks = FlowStandards.marks(teller, procedure);
        String nama = procedure.nama().in(language);
        int rows = procedure.rows().size();
        List<String> lines = List.of(teller.say("flow.rows", rows));
        List<String> roles = procedure.steps().stream()
                .flatMap(step -> step.pelaksana().stream())
                .distinct()
                .map(teller::role)
                .toList();
        return new FlowText(
                words(Harmless.line(nama, NAME), lines, "", teller, marks),
                marks,
                Listed.lines(
                        Card.CAPTION - WHICH,
                        roles.size(),
                        shown -> teller.html(
                                        "flow.caption.bare",
                                        nama,
                                        rows,
                                        Wording.in(language).first(shown, roles))
                                .value()));
    }

    /**
     * A step, and where it leads.
     *
     * @param ways a line for each way out of it
     */
    public record Leading(int nomor, String kegiatan, List<String> ways) {}

    /** All that the arrows of the picture say, in words: each step in its order. */
    public static List<Leading> leading(Procedure procedure, Language language) {
        Teller teller = new Teller(language, ZoneOffset.UTC, UnaryOperator.identity(), procedure.known());
        return procedure.steps().stream()
                .map(step -> new Leading(step.nomor(), step.kegiatan().in(language), ways(procedure, step, teller)))
                .toList();
    }

    static List<String> ways(Procedure procedure, Step step, Teller teller) {
        return new Conditions(procedure, teller.language(), end -> Labels.ending(end, teller)).every(step);
    }

    private static FlowWords words(
            String title, List<String> lines, String state, Teller teller, Map<String, StepMark> marks) {
        Map<Ending, String> endings = Arrays.stream(Ending.values())
                .collect(Collectors.toMap(Function.identity(), end -> Labels.ending(end, teller)));
        return new FlowWords(title, lines, state, legend(teller, marks), endings);
    }

    private static String state(Scene scene) {
        Run.End end = scene.run().end();
        return end == null
                ? RunLine.state(scene).plain()
                : scene.teller()
                        .say("flow.ended." + end.ending().id(), scene.teller().when(end.at()));
    }

    private static List<FlowWords.Key> legend(Teller teller, Map<String, StepMark> marks) {
        List<Sign> signs = new ArrayList<>(List.of(Sign.CAPSULE, Sign.BOX, Sign.DIAMOND, Sign.PENTAGON));
        sign(signs, Sign.DONE, marks, State.DONE);
        sign(signs, Sign.NOW, marks, State.NOW);
        sign(signs, Sign.WAITING, marks, State.WAITING);
        sign(signs, Sign.STOPPED, marks, State.STOPPED);
        if (marks.values().stream().anyMatch(mark -> mark.returned() > 0)) signs.add(Sign.RETURNED);
        signs.add(Sign.OF_THE_SOP);
        signs.add(Sign.ADDED);
        return signs.stream()
                .map(sign -> new FlowWords.Key(sign, teller.say(Wording.key("flow.legend.", sign))))
                .toList();
    }

    private static void sign(List<Sign> signs, Sign sign, Map<String, StepMark> marks, State state) {
        if (marks.values().stream().anyMatch(mark -> mark.state() == state)) signs.add(sign);
    }
}
