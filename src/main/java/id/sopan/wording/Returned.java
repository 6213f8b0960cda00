package id.sopan.wording;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.engine.Words;
import id.sopan.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that was sent back to be completed: the note, and once it is back what changed since. */
final class Returned {

    /** Of changes, where what was typed has to be left out. */
    private static final int SHOWN = 6;

    private Returned() {}

    /** Whether it is with the requester now. */
    static boolean isOpen(Scene scene) {
        return scene.run().visits().stream().anyMatch(Visit::isSentBack);
    }

    static Html of(Scene scene) {
        Optional<Visit.Pause> pause = last(scene);
        if (pause.isEmpty()) {
            return new Html("");
        }
        Teller teller = scene.teller();
        List<Html> lines = new ArrayList<>(note(teller, pause.get(), scene.most(600)));
        if (!isOpen(scene)) {
            lines.add(teller.html("returned.changes"));
            Map<String, String> before = before(scene.run(), pause.get());
            lines.addAll(changes(scene, teller, before));
            lines.addAll(Bypassed.of(scene, before));
        }
        return Html.join("\n", lines);
    }

    static List<Html> note(Teller teller, Visit.Pause pause, int most) {
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("returned.note", teller.by(pause.by()), teller.moment(pause.from())));
        if (pause.reason() != null && !Words.sayNothing(pause.reason())) {
            lines.add(teller.quote(pause.reason(), most));
        }
        return lines;
    }

    /** The last return of the step that waits for it, or goes on after it. */
    static Optional<Visit.Pause> last(Scene scene) {
        Optional<Visit> paused =
                scene.run().visits().stream().filter(Visit::isSentBack).findFirst();
        return paused.or(() -> scene.run().current())
                .filter(visit -> !visit.pauses().isEmpty())
                .map(visit -> visit.pauses().getLast());
    }

    /** The answers as they stood when it was sent back. */
    private static Map<String, String> before(Run run, Visit.Pause pause) {
        Entry returned = run.journal().stream()
                .filter(entry ->
                        entry.event() instanceof Event.Returned && entry.at().equals(pause.from()))
                .reduce((first, last) -> last)
                .orElseThrow();
        return at(run, returned.seq()).answers();
    }

    /** The run as it was after so many entries. */
    static Run at(Run run, long entries) {
        return Run.fold(run.id(), run.journal().subList(0, (int) entries));
    }

    static List<Html> changes(Scene scene, Teller teller, Map<String, String> before) {
        Procedure procedure = scene.procedure();
        List<Html> lines = new ArrayList<>();
        Answered.questions(procedure)
                .filter(question -> !Objects.equals(
                        before.get(question.key()), scene.run().answers().get(question.key())))
                .forEach(question -> lines.add(change(
                        scene,
                        teller,
                        question,
                        before.get(question.key()),
                        scene.run().answers().get(question.key()))));
        int left = scene.cap() > 0 ? 0 : Math.max(0, lines.size() - SHOWN);
        if (left > 0) {
            lines.subList(SHOWN, lines.size()).clear();
            lines.add(teller.html("returned.more", left));
        }
        return lines.isEmpty() ? List.of(teller.html("returned.unchanged")) : lines;
    }

    private static Html change(
            Scene scene, Teller teller, Answered question, @Nullable String before, @Nullable String after) {
        int most = Math.max(24, scene.cap() / 3);
        return teller.html(
                "returned.change",
                teller.text(question.field().label(), Math.min(100, most)),
                value(teller, question, before, most),
                value(teller, question, after, most));
    }

    private static Html value(Teller teller, Answered question, @Nullable String answer, int most) {
        return answer == null
                ? teller.html("answer.none")
                : Html.line(Answered.shown(question.field(), answer, teller.language()), most);
    }
}
