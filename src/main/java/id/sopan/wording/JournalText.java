package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry of the journal tells, in a sentence. */
final class JournalText {

    private final Entry entry;
    private final Run run;
    private final Procedure version;
    private final Teller teller;

    JournalText(Scene scene, Entry entry) {
        this.run = scene.run();
        this.entry = entry;
        this.version = scene.procedure().version(scene.run().definitionAt(entry.seq()));
        this.teller = scene.teller();
    }

    Html what() {
        return switch (entry.event()) {
            case Event.Requested it -> teller.html("journal.requested", teller.unit(it.unit()));
            case Event.NumberAssigned it -> teller.html("journal.number", it.number());
            case Event.StepOpened it ->
                it.visit() == 1
                        ? step("journal.opened", it.step())
                        : step("journal.opened.again", it.step(), it.visit());
            case Event.UnitAssigned it -> teller.html("journal.unit", teller.role(it.role()), teller.unit(it.unit()));
            case Event.Submitted it -> step("journal.submitted", it.step());
            case Event.AnswersChanged it -> step("journal.changed", it.step());
            case Event.Taken it -> step("journal.taken", it.step());
            case Event.Released it -> step("journal.released", it.step());
            case Event.HandedOver it ->
                step("journal.handed.over", it.step(), Html.line(it.to().name(), 64));
            case Event.Finished it -> step("journal.finished", it.step());
            case Event.Approved it -> exit("journal.decided", it.step(), it.exit());
            case Event.Decided it -> exit("journal.decided", it.step(), it.exit());
            case Event.Returned it -> exit("journal.returned", it.step(), it.exit());
            case Event.Resumed it -> step("journal.resumed", it.step());
            case Event.Paused it -> step("journal.paused", it.step());
            case Event.Continued it -> step("journal.continued", it.step());
            case Event.QuestionAsked it -> step("journal.asked", it.step());
            case Event.QuestionAnswered it -> step("journal.answered", it.step());
            case Event.QuestionWithdrawn it -> step("journal.unasked", it.step());
            case Event.EnteredLate it -> step("journal.late", it.step());
            case Event.NoteAdded ignored -> teller.html("journal.noted");
            case Event.NoteRemoved it -> teller.html("journal.note.removed", it.note());
            case Event.FileKept it -> teller.html("journal.file.kept", it.sent());
            case Event.Rated ignored -> teller.html("journal.rated");
            case Event.RatingReconsidered ignored -> teller.html("journal.rating.reconsidered");
            case Event.SubrunRequested it -> step("journal.subrun.requested", it.step());
            case Event.SubrunStarted it -> teller.html("journal.subrun.started", it.number());
            case Event.SubrunEnded it -> subrunEnded(Labels.ending(it.ending(), teller), it.endedBy());
            case Event.ParentInformed ignored -> teller.html("journal.parent");
            case Event.SubrunEndUndone ignored -> teller.html("journal.subrun.end.undone");
            case Event.Undone it -> step("journal.undone", it.step());
            case Event.Migrated it ->
                teller.html("journal.migrated", VersionText.of(it.from()), VersionText.of(it.to()));
            case Event.Withdrawn ignored -> teller.html("journal.withdrawn");
            case Event.Ended it -> teller.html("journal.ended", Labels.ending(it.ending(), teller));
            case Event.Reopened ignored -> teller.html("journal.reopened");
            case Event.Anonymised ignored -> teller.html("journal.anonymised");
            case Event.PersonRemoved ignored -> teller.html("journal.person.removed");
        };
    }

    /** Reason or output; empty where there is none, and where a note was taken back. */
    String note() {
        if (isTakenBack()) {
            return "";
        }
        String note = switch (entry.event()) {
            case Event.Finished it -> output(it);
            case Event.Approved it -> it.reason();
            case Event.Decided it -> it.reason();
            case Event.Returned it -> it.reason();
            case Event.Paused it -> it.reason();
            case Event.EnteredLate it -> it.reason();
            case Event.NoteAdded it -> it.text() == null ? it.file() : it.text();
            case Event.FileKept it ->
                it.copy().sha256().isEmpty() ? "" : "SHA-256 " + it.copy().sha256();
            case Event.QuestionAsked it -> it.question();
            case Event.QuestionAnswered it -> it.answer() == null ? it.file() : it.answer();
            case Event.SubrunEnded it -> it.reason();
            case Event.Migrated it -> it.reason();
            case Event.Withdrawn it -> it.reason();
            case Event.Reopened it -> it.reason();
            default -> "";
        };
        return Attachment.told(teller.wording().words(Objects.requireNonNullElse(note, "")));
    }

    private boolean isTakenBack() {
        return switch (entry.event()) {
            case Event.NoteAdded ignored -> isTakenBack(entry.seq());
            case Event.FileKept it -> isTakenBack(it.sent());
            default -> false;
        };
    }

    private boolean isTakenBack(long note) {
        return run.journal().stream()
                .map(Entry::event)
                .anyMatch(event -> event instanceof Event.NoteRemoved removed && removed.note() == note);
    }

    private @Nullable String output(Event.Finished done) {
        String output = done.output();
        return output == null
                ? null
                : version.step(done.step()).fields().stream()
                        .filter(field -> field.id().equals(done.field()))
                        .findFirst()
                        .map(field -> Answered.shown(field, output, teller.language()))
                        .orElse(output);
    }

    private Html subrunEnded(String ending, By by) {
        return by.person() == null
                ? teller.html("journal.subrun.ended", ending)
                : teller.html("journal.subrun.ended.by", ending, teller.by(by));
    }

    private Html step(String key, String step) {
        return teller.html(key, nomor(step));
    }

    private Html step(String key, String step, Object more) {
        return teller.html(key, nomor(step), more);
    }

    private Html exit(String key, String step, String exit) {
        return step(key, step, Html.bold(Html.text(Labels.exit(version.step(step), exit, teller))));
    }

    private int nomor(String step) {
        return version.step(step).nomor();
    }
}
