package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Note;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        List<RunFile> files = RunFile.all(scene.procedure(), scene.run());
        return scene.run().notes().stream()
                .flatMap(note -> one(scene.teller(), note, files).stream())
                .toList();
    }

    private static List<Html> one(Teller teller, Note note, List<RunFile> files) {
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("notes.note", teller.by(note.by()), teller.moment(note.at())));
        files.stream()
                .filter(file -> note.equals(file.note()))
                .forEach(file -> lines.add(Html.line("📎 " + file.name(), 100)));
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

    /** Whether the requesting unit was called to read a note. */
    public enum Call {
        /** Nobody is to be: it is their own, they read it where it was written, or the request is over. */
        NONE,
        POSSIBLE,
        MADE
    }

    /**
     * To whoever wrote it: it is kept, with what came together with it, and can be taken back.
     *
     * @param note the first of these
     * @param replyTo their message; null where it is not known
     * @param theirs whether they may bring on the step that it is in, which the note does not do; said where the card has the
     *     buttons for it, which stand below, too
     */
    public static Card taken(
            RunView view, Note note, Viewpoint viewpoint, @Nullable Long replyTo, boolean theirs, Call call) {
        Teller teller = view.teller(viewpoint.language(), viewpoint.zone());
        List<Button> ending = theirs ? RunButtons.ending(new Scene(view, viewpoint, 0)) : List.of();
        List<Html> blocks = new ArrayList<>();
        blocks.add(taken(teller, view.run(), note));
        blocks.add(called(teller, call));
        blocks.add(ending.isEmpty() ? over(view, note, teller) : open(ending, teller));
        List<Button> buttons = new ArrayList<>();
        if (call == Call.POSSIBLE) {
            buttons.add(button(view, note, teller.say("button.note.call"), RunAction.NOTE_CALL));
        }
        buttons.add(button(view, note, teller.say("button.note.back"), RunAction.NOTE_BACK));
        List<List<Button>> rows = Rows.of(ending, buttons);
        return new Card(Html.blocks(blocks).value(), rows, null, null, null, replyTo);
    }

    private static Html taken(Teller teller, Run run, Note note) {
        Html number = RunHead.number(teller, run);
        int files = run.together(note).size();
        if (run.isBesideAnswer(note)) {
            return teller.html("notes.taken.beside", number, files);
        }
        return run.album(note.seq()).isPresent()
                ? teller.html("notes.taken.album", number, files)
                : teller.html("notes.taken", number);
    }

    private static Html called(Teller teller, Call call) {
        return switch (call) {
            case NONE -> new Html("");
            case POSSIBLE -> teller.html("notes.uncalled", teller.say("button.note.call"));
            case MADE -> teller.html("notice.requester.called");
        };
    }

    /**
     * To whoever must act there: the requesting unit has added a note. What it says is read where it can still be taken back.
     *
     * @param viewpoint of a chat of those who must act
     */
    public static Card callActing(RunView view, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        Visit.Taking taken = scene.turn().map(Turn::visit).map(Visit::taken).orElse(null);
        Called holder = taken == null || view.abandoned() ? null : Called.of(scene, taken.by());
        Html called = holder == null ? Addressees.acting(scene, scene.actingHere()) : holder.html();
        return call(scene, scene.teller().html("notes.call", called, number(scene)));
    }

    /**
     * Likewise to the requesting unit: somebody of another one has.
     *
     * @param viewpoint of a chat of those who asked
     */
    public static Card callRequester(RunView view, Note note, Viewpoint viewpoint) {
        Scene scene = new Scene(view, viewpoint, 0);
        String writer = note.by().unit() == null
                ? scene.teller().by(note.by())
                : scene.teller().unit(note.by().unit());
        return call(scene, scene.teller().html("notes.call.requester", Lead.requester(scene), number(scene), writer));
    }

    /** With a button that tells all that is known of it. */
    private static Card call(Scene scene, Html text) {
        Button read = Menus.button(
                "📋 " + number(scene).plain(), MenuAction.STATUS, scene.run().id());
        return Card.with(text, List.of(List.of(read)));
    }

    private static Html number(Scene scene) {
        return RunHead.number(scene.teller(), scene.run());
    }

    /** It moves nothing: which buttons do. */
    private static Html open(List<Button> ending, Teller teller) {
        return teller.html(
                "notes.step.open",
                teller.wording().or(ending.stream().map(Button::label).toList()));
    }

    /** That it calls nobody any more, and to the unit that asked by what the request goes on; empty where it runs. */
    private static Html over(RunView view, Note note, Teller teller) {
        Run run = view.run();
        Run.End end = run.end();
        if (end == null) {
            return new Html("");
        }
        List<Html> sentences = new ArrayList<>();
        sentences.add(teller.html("notes.over", Labels.ending(end.ending(), teller)));
        if (!isOfRequester(run, note)) {
            return sentences.getFirst();
        }
        if (run.isReopenable(note.at())) {
            sentences.add(teller.html(
                    "notes.over.reopen", RunHead.number(teller, run), teller.moment(end.reopenableUntil())));
        } else if (run.parent() == null) {
            sentences.add(teller.html("notes.over.anew"));
        }
        return Html.join(" ", sentences);
    }

    /** Whether it is of the unit that asked. */
    public static boolean isOfRequester(Run run, Note note) {
        return run.unit().equals(note.by().unit());
    }

    static Tap back(RunView view, Note note) {
        return tap(view, note, RunAction.NOTE_BACK);
    }

    private static Button button(RunView view, Note note, String label, RunAction action) {
        return Button.data(label, Style.PLAIN, tap(view, note, action).data());
    }

    private static Tap tap(RunView view, Note note, RunAction action) {
        return Tap.OnRun.of(view.run(), action, "" + note.seq());
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
        return Card.text(teller.html("notes.back", RunHead.number(teller, view.run()), teller.name(by)));
    }
}
