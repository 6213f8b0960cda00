package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.desk.Who;
import id.sopan.engine.By;
import id.sopan.engine.Command;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Note;
import id.sopan.engine.Origin;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.roster.Unit;
import id.sopan.wording.Attachment;
import id.sopan.wording.Card;
import id.sopan.wording.Notes;
import id.sopan.wording.Notice;
import id.sopan.wording.RunAction;
import id.sopan.wording.RunView;
import id.sopan.wording.Tap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reply to a card is a note on its run, a file in reply an attachment. */
record Noting(Office office, Acting acting, Reading reading, Questions questions, NoteCall call) {

    void add(Message message, Run run) {
        if (isUnfit(message)) {
            return;
        }
        boolean goesOn = !run.ofAlbum(message.album()).isEmpty();
        if (goesOn || !questions.answers(message, run)) {
            keep(message, run);
        }
    }

    /** Likewise a file that came with an answer. */
    void attach(Message message, Run run) {
        if (!isUnfit(message)) {
            keep(message, run);
        }
    }

    /** Each file of an album is a note of its own. */
    private boolean isUnfit(Message message) {
        Optional<Notice> why = Given.unfit(message);
        why.ifPresent(notice -> office.reply(
                message,
                Given.unfit(message, notice, office.language(message.place())).html()));
        return why.isPresent();
    }

    private void keep(Message message, Run run) {
        Result result = note(message, run);
        switch (result) {
            case Result.Done done -> taken(message, done.run(), done.run().seq());
            case Result.Repeated repeated ->
                taken(message, repeated.run(), repeated.entry().seq());
            default -> acting.reply(message, result);
        }
    }

    private Result note(Message message, Run run) {
        Attachment file = message.file();
        Command add = new Command.AddNote(Given.words(message), file == null ? null : file.answer());
        return acting.byMessage(message, run.id(), add, null);
    }

    /** What came together is confirmed together, by the first of it that stands. */
    private void taken(Message message, Run run, long entry) {
        note(run, entry).ifPresent(note -> {
            Note first = run.together(note).getFirst();
            Address at = Office.address(message.place());
            Card card = taken(at, run, first, message.id(), call.toRequester(at, run, first));
            String origin = said(run, first).orElse(message.origin());
            office.replies().begin(origin, Reply.of(message, card), ReplyDocuments::turnable);
            if (first != note) {
                boolean ignored =
                        office.replies().turned(origin, said -> now(said, run.id(), first.seq(), current -> true));
            }
            call.tell(message, run, note);
        });
    }

    /** By what it was said that the note was taken; empty where whose it is was removed. */
    private static Optional<String> said(Run run, Note note) {
        Origin origin = run.journal().get(Math.toIntExact(note.seq()) - 1).origin();
        return origin.chat() == null || origin.message() == null
                ? Optional.empty()
                : Optional.of(Message.origin(origin.chat(), origin.message()));
    }

    /** As whoever wrote it can still do something, whoever else has pressed a button of it. */
    private Card taken(Address at, Run run, Note note, @Nullable Long replyTo, Notes.Call call) {
        boolean theirs = !run.isBesideAnswer(note)
                && NoteCall.then(run, note).version() == run.version()
                && new Entitled(office).mayBringOn(run, new Who(note.by().person()));
        Set<String> here = units(at).stream().map(Unit::id).collect(Collectors.toSet());
        return Notes.taken(office.view(run), note, office.projection().viewpoint(run, at, here), replyTo, theirs, call);
    }

    private List<Unit> units(Address at) {
        return at.isPrivate()
                ? reading.rights().units(at.chat())
                : office.roster().at(at.chat(), at.topic());
    }

    /** Once something has happened to the run: what was said of its notes, as long as that is remembered, offers no step that is over. */
    void follow(String id) {
        Instant remembered = office.clock().instant().minus(Origin.REPEATED);
        office.projection()
                .legible(id)
                .map(RunView::run)
                .ifPresent(run -> run.notes().stream()
                        .filter(note -> note.at().isAfter(remembered))
                        .forEach(note -> follow(run, note)));
    }

    private void follow(Run run, Note note) {
        said(run, note)
                .ifPresent(said -> office.replies()
                        .turned(
                                said,
                                message -> bears(message, button -> button.action() == RunAction.BESIDE)
                                        ? now(message, run.id(), note.seq(), current -> isPast(message, current))
                                        : Optional.empty()));
    }

    private static boolean isPast(Replies.Bearing message, Run run) {
        return bears(message, button -> button.action() == RunAction.BESIDE && button.version() != run.version());
    }

    /** The run is read after what was said: whoever takes a note back changes the run first, then that. Empty where it stays. */
    private Optional<Card> now(Replies.Bearing message, String id, long entry, Predicate<Run> where) {
        return office.projection()
                .legible(id)
                .map(RunView::run)
                .filter(where)
                .flatMap(run ->
                        note(run, entry).map(note -> taken(message.at(), run, note, null, called(message, run, note))));
    }

    private static boolean bears(Replies.Bearing message, Predicate<Tap.OnRun> which) {
        return message.buttons().stream()
                .flatMap(data -> Tap.parse(data).stream())
                .anyMatch(tap -> tap instanceof Tap.OnRun button && which.test(button));
    }

    /** As long as the button is there, this note was not what they were called for. */
    private Notes.Call called(Replies.Bearing message, Run run, Note note) {
        Notes.Call now = call.toRequester(message.at(), run, note);
        return now == Notes.Call.NONE
                        || bears(message, button -> button.action() == RunAction.NOTE_CALL)
                        || !call.wasMade(run, note)
                ? now
                : Notes.Call.MADE;
    }

    /** Whoever may write a note there may call the requesting unit to read one, as long as that stands and the request runs. */
    Answer call(Inbound.Tapped tap, Run run, Tap.OnRun button) {
        Optional<Note> found = run.notes().stream()
                .filter(note -> button.option().equals("" + note.seq()))
                .findFirst();
        if (found.isEmpty()) {
            return acting.answer(tap, new Result.Refused(new Rejection.NoteGone(), run));
        }
        Note note = found.get();
        Command same = new Command.AddNote(note.text(), note.file());
        Result considered = office.desk().consider(run.id(), same, Acting.who(tap.sender()));
        if (considered instanceof Result.MembershipUnknown
                || (considered instanceof Result.Refused refused
                        && refused.rejection() instanceof Rejection.NotInvolved)) {
            return acting.answer(tap, considered);
        }
        boolean called = call.tellRequester(run, note);
        Address at = Office.address(tap.place());
        office.turn(tap, taken(at, run, note, null, called ? Notes.Call.MADE : Notes.Call.NONE));
        return called ? Answer.toast(Notice.REQUESTER_CALLED.alert(office.language(tap.place()))) : over(tap, run);
    }

    private Answer over(Inbound.Tapped tap, Run run) {
        Run.End end = run.end();
        return end == null
                ? office.alert(tap, Notice.FORGED)
                : acting.answer(tap, new Result.Refused(Rejection.ended(run), run));
    }

    Answer back(Inbound.Tapped tap, Run run, Tap.OnRun button) {
        return office.command(run, button)
                .map(Command.RemoveNote.class::cast)
                .map(remove -> back(tap, run, remove))
                .orElseGet(() -> office.alert(tap, Notice.FORGED));
    }

    private Answer back(Inbound.Tapped tap, Run run, Command.RemoveNote remove) {
        Result result = acting.byTap(tap, run.id(), remove);
        if (isGone(result) && reading.mayRead(run, tap.place(), tap.sender())) {
            writer(run, remove.note())
                    .ifPresent(by -> office.turn(tap, Notes.back(office.view(run), by, reading.viewpoint(run, tap))));
        }
        return acting.answer(tap, result);
    }

    /** By this very tap, or before it. */
    private static boolean isGone(Result result) {
        return result instanceof Result.Effective || Result.isRefusedFor(result, Rejection.NoteGone.class);
    }

    /** Of a note that may be gone. */
    private static Optional<By> writer(Run run, long entry) {
        return run.journal().stream()
                .filter(one -> one.seq() == entry && one.event() instanceof Event.NoteAdded)
                .map(Entry::by)
                .findFirst();
    }

    private static Optional<Note> note(Run run, long entry) {
        return run.notes().stream().filter(note -> note.seq() == entry).findFirst();
    }

    /** Whether this message became a note. */
    boolean wrote(Run run, Message message) {
        return run.journal().stream()
                .filter(entry -> entry.event() instanceof Event.NoteAdded)
                .anyMatch(message::isOf);
    }
}
