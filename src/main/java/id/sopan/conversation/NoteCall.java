package id.sopan.conversation;

import id.sopan.engine.Note;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Notes;
import id.sopan.wording.Turn;
import id.sopan.wording.Viewpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever must act on a request is called when the unit that asked for it adds a note, of which else only their card would tell,
 * without a sound; that unit by a button when somebody else does. Once in each hour of the clock for a request, by when the note was
 * written, so that what is delivered again calls nobody again.
 */
record NoteCall(Office office) {

    /** Nobody to whom it went since, none whom the answer calls that it came with, and not where the note was written in their own group, which reads it there. */
    void tell(Message message, Run run, Note note) {
        if (!run.isOpen() || !Notes.isOfRequester(run, note) || run.isBesideAnswer(note)) {
            return;
        }
        Set<Address> asked = acting(then(run, note));
        acting(run).stream()
                .filter(asked::contains)
                .filter(home -> !home.equals(Office.address(message.place())))
                .forEach(home -> office.replies()
                        .say(
                                "note on " + of(run, message.at(), home),
                                home,
                                Notes.callActing(office.view(run), viewpoint(run, home))));
    }

    /** The run when that was written. */
    static Run then(Run run, Note note) {
        return Run.fold(run.id(), run.journal().subList(0, Math.toIntExact(note.seq())));
    }

    private static String of(Run run, Instant written, Address home) {
        long hour = written.getEpochSecond() / Duration.ofHours(1).toSeconds();
        return run.id() + " " + hour + " at " + home.key();
    }

    /** Whether the button is offered where the note was written. */
    Notes.Call toRequester(Address at, Run run, Note note) {
        return requester(run, note).filter(home -> !home.equals(at)).isPresent()
                ? Notes.Call.POSSIBLE
                : Notes.Call.NONE;
    }

    /** Calls the requesting unit; false where it is not to be called. */
    boolean tellRequester(Run run, Note note) {
        Optional<Address> requester = requester(run, note);
        requester.ifPresent(at -> office.replies()
                .say(
                        origin(run, note, at),
                        at,
                        card(run, note, at),
                        instead(run, note, at).orElse(null)));
        return requester.isPresent();
    }

    /** Whether it was called within that hour. */
    boolean wasMade(Run run, Note note) {
        return requester(run, note)
                .filter(at -> office.replies().wasSaid(origin(run, note, at)))
                .isPresent();
    }

    private static String origin(Run run, Note note, Address at) {
        return "note for " + of(run, note.at(), at);
    }

    private Card card(Run run, Note note, Address at) {
        return Notes.callRequester(office.view(run), note, viewpoint(run, at));
    }

    /** In their unit's group where they cannot be written to in private. */
    private Optional<Reply.Elsewhere> instead(Run run, Note note, Address at) {
        return at.isPrivate()
                ? home(run).map(home -> new Reply.Elsewhere(origin(run, note, home), home, card(run, note, home)))
                : Optional.empty();
    }

    private Optional<Address> requester(Run run, Note note) {
        return run.isOpen() && !Notes.isOfRequester(run, note) && !run.isBesideAnswer(note)
                ? Address.requester(run, office.roster())
                        .filter(at -> !at.isPrivate() || office.roster().hasStarted(at.chat()))
                        .or(() -> home(run))
                : Optional.empty();
    }

    private Optional<Address> home(Run run) {
        return office.roster().unit(run.unit()).flatMap(Address::home);
    }

    private Set<Address> acting(Run run) {
        return office.desk().definition(run).flatMap(definition -> Turn.of(run, definition)).stream()
                .flatMap(turn -> turn.units().stream())
                .filter(unit -> !unit.equals(run.unit()))
                .flatMap(unit -> office.roster().unit(unit).stream())
                .flatMap(unit -> Address.home(unit).stream())
                .collect(Collectors.toSet());
    }

    private Viewpoint viewpoint(Run run, Address home) {
        Set<String> here = home.isPrivate()
                ? Set.of(run.unit())
                : office.roster().at(home.chat(), home.topic()).stream()
                        .map(Unit::id)
                        .collect(Collectors.toSet());
        return office.projection().viewpoint(run, home, here);
    }
}
