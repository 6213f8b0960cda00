package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Note;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.List;

/** What was added to a run beside its steps: how much on the card, all of it in {@code /status NOMOR}. */
public final class Notes {

    /** How much of a note stands in one piece, in characters: a page takes several. */
    private static final int PIECE = 1500;

    private Notes() {}

    static Html count(Scene scene) {
        List<Note> notes = scene.run().notes();
        if (notes.isEmpty()) {
            return new Html("");
        }
        long files = notes.stream().filter(note -> note.file() != null).count();
        long words = notes.stream().filter(note -> note.text() != null).count();
        Teller teller = scene.teller();
        List<Html> parts = new ArrayList<>();
        if (words > 0) parts.add(teller.html("card.notes.words", words));
        if (files > 0) parts.add(teller.html("card.notes.files", files));
        return teller.html("card.notes", Html.join(" · ", parts), RunHead.number(teller, scene.run()));
    }

    /** Entries of a page, the oldest note first; empty where there is none. */
    static List<Html> all(Scene scene) {
        List<Html> entries = new ArrayList<>(untitled(scene));
        if (!entries.isEmpty()) {
            entries.addFirst(scene.teller().html("notes.title"));
        }
        return entries;
    }

    static List<Html> untitled(Scene scene) {
        return scene.run().notes().stream()
                .flatMap(note -> one(scene.teller(), note).stream())
                .toList();
    }

    private static List<Html> one(Teller teller, Note note) {
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("notes.note", teller.by(note.by()), teller.moment(note.at())));
        if (note.file() != null) {
            Attachment.of(note.file()).ifPresent(file -> lines.add(Html.line("📎 " + file.name(), 100)));
        }
        List<String> pieces =
                note.text() == null ? List.of() : pieces(teller.wording().words(note.text()));
        pieces.stream().limit(1).forEach(piece -> lines.add(Html.quote(piece, PIECE)));
        List<Html> entries = new ArrayList<>(List.of(Html.join("\n", lines)));
        pieces.stream().skip(1).forEach(piece -> entries.add(Html.quote(piece, PIECE)));
        return entries;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PIECE);
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /**
     * To whoever wrote it: it is kept, and can be taken back.
     *
     * @param replyTo their message
     * @param theirs whether they may bring on the step that it is in, which the note does not do; said where the card has the
     *     buttons for it
     */
    public static Card taken(RunView view, Note note, Viewpoint viewpoint, long replyTo, boolean theirs) {
        Teller teller = view.teller(viewpoint.language(), viewpoint.zone());
        Html taken = teller.html("notes.taken", RunHead.number(teller, view.run()));
        boolean opens = theirs && !new Scene(view, viewpoint, 0).actingHere().isEmpty();
        Html text = Html.blocks(List.of(taken, opens ? open(view, teller) : over(view, note, teller)));
        Button button = Button.data(
                teller.say("button.note.back"), Style.PLAIN, back(view, note).data());
        return new Card(text.value(), List.of(List.of(button)), null, null, null, replyTo);
    }

    /**
     * To whoever must act there: the requesting unit has added a note. What it says is read where it can still be taken back.
     *
     * @param viewpoint of a chat of those who must act
     */
    public static Card call(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        Visit.Taking taken = scene.turn().map(Turn::visit).map(Visit::taken).orElse(null);
        Called holder = taken == null || view.abandoned() ? null : Called.of(scene, taken.by());
        Html called = holder == null ? Addressees.acting(scene, scene.actingHere()) : holder.html();
        return Card.text(scene.teller()
                .html("notes.call", called, RunHead.number(scene.teller(), scene.run()))
                .value());
    }

    /** It moves nothing: which buttons do. */
    private static Html open(RunView view, Teller teller) {
        List<String> labels = view.run().current().map(visit -> visit.in(view.procedure())).stream()
                .flatMap(step -> Labels.bringOn(step, teller).stream())
                .toList();
        return teller.html("notes.step.open", teller.wording().or(labels));
    }

    /** To the unit that asked, whose note calls nobody any more, and by what the request goes on; empty where it runs. */
    private static Html over(RunView view, Note note, Teller teller) {
        Run run = view.run();
        Run.End end = run.end();
        if (end == null || !run.unit().equals(note.by().unit())) {
            return new Html("");
        }
        List<Html> sentences = new ArrayList<>();
        sentences.add(teller.html("notes.over", Labels.ending(end.ending(), teller)));
        if (run.isReopenable(note.at())) {
            sentences.add(teller.html(
                    "notes.over.reopen", RunHead.number(teller, run), teller.moment(end.reopenableUntil())));
        } else if (run.parent() == null) {
            sentences.add(teller.html("notes.over.anew"));
        }
        return Html.join(" ", sentences);
    }

    static Tap back(RunView view, Note note) {
        return new Tap.OnRun(view.run().id(), view.run().version(), RunAction.NOTE_BACK, "" + note.seq());
    }

    /** What it is known by in a line: its words, else its file. */
    static String glance(Note note) {
        String file = note.file() == null
                ? ""
                : Attachment.of(note.file()).map(Attachment::name).orElse("");
        return Harmless.line(note.text() == null ? file : note.text(), 200);
    }

    /** It was taken back, by whoever had written it. */
    public static Card back(RunView view, By by, Viewpoint viewpoint) {
        Teller teller = view.teller(viewpoint.language(), viewpoint.zone());
        return Card.text(teller.html("notes.back", RunHead.number(teller, view.run()), teller.name(by))
                .value());
    }
}
