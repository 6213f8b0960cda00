package id.sopan.conversation;

import id.sopan.engine.Note;
import id.sopan.engine.Run;
import id.sopan.outbox.Address;
import id.sopan.roster.Unit;
import id.sopan.wording.Notes;
import id.sopan.wording.Turn;
import id.sopan.wording.Viewpoint;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whoever must act on a request is called when the unit that asked for it adds a note, of which else only their card would tell,
 * without a sound: once in each hour of the clock for a request, by when the note was written, and nobody to whom it went since, so
 * that what is delivered again calls nobody again.
 */
record NoteCall(Office office) {

    /** Not where the note was written in their own group, which reads it there. */
    void tell(Message message, Run run, Note note) {
        if (!run.isOpen() || !run.unit().equals(note.by().unit())) {
            return;
        }
        Run then = Run.fold(run.id(), run.journal().subList(0, Math.toIntExact(note.seq())));
        Set<Address> asked = acting(then);
        long hour = message.at().getEpochSecond() / Duration.ofHours(1).toSeconds();
        acting(run).stream()
                .filter(asked::contains)
                .filter(home -> !home.equals(Office.address(message.place())))
                .forEach(home -> office.replies()
                        .say(
                                "note on " + run.id() + " " + hour + " at " + home.key(),
                                home,
                                Notes.call(office.view(run), viewpoint(run, home))));
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
        Set<String> here = office.roster().at(home.chat(), home.topic()).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
        return office.projection().viewpoint(run, home, here);
    }
}
