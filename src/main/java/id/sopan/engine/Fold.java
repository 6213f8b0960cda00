package id.sopan.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How each event changes a run; the only code that makes one run of another. */
final class Fold {

    private Fold() {}

    static Run begin(String id, Entry entry) {
        Event.Requested asked = (Event.Requested) entry.event();
        return new Run(
                id,
                asked.procedure(),
                asked.definition(),
                null,
                asked.unit(),
                asked.role(),
                entry.by(),
                asked.since(),
                asked.parent(),
                asked.prefill(),
                Map.of(asked.role(), asked.unit()),
                List.of(),
                0,
                List.of(),
                null,
                null,
                false,
                List.of(),
                null,
                List.of(entry));
    }

    static Run apply(Run run, Entry entry) {
        Draft draft = new Draft(run, entry);
        switch (entry.event()) {
            case Event.Requested ignored -> throw new IllegalStateException("a run begins once: " + run.id());
            case Event.NumberAssigned assigned -> draft.number = assigned.number();
            case Event.StepOpened opened -> open(draft, opened, entry);
            case Event.UnitAssigned assigned -> assign(draft, assigned, entry);
            case Event.Submitted submitted -> submit(draft, submitted, entry);
            case Event.AnswersChanged changed -> {
                draft.answers = answered(draft.answers, changed.step(), changed.answers());
                draft.changeCurrent(Visit::withoutVoices);
                draft.version++;
            }
            case Event.Taken ignored -> draft.changeCurrent(visit -> visit.taken(entry.by(), entry.at()));
            case Event.Released ignored -> draft.changeCurrent(visit -> visit.released(entry.at()));
            case Event.HandedOver given ->
                draft.changeCurrent(visit -> visit.handedOver(
                        new By(given.to(), given.unit(), given.role(), given.represents()), entry.by(), entry.at()));
            case Event.Finished done -> finish(draft, done, entry);
            case Event.Approved voice ->
                draft.undoable(voice.step())
                        .changeCurrent(visit -> visit.approved(
                                new Visit.Approval(entry.by(), entry.at(), voice.exit(), voice.reason())));
            case Event.Decided decided -> draft.undoable(decided.step()).close(decided.exit(), decided.reason(), entry);
            case Event.Returned returned ->
                draft.undoable(returned.step())
                        .changeCurrent(visit -> visit.answered(entry.at(), null)
                                .paused(new Visit.Pause(
                                        entry.by(), entry.at(), null, returned.exit(), returned.reason())));
            case Event.Resumed resumed -> resume(draft, resumed, seen(entry));
            case Event.Paused paused ->
                draft.changeOpen(
                        paused.step(),
                        visit -> visit.held(new Visit.Hold(entry.by(), entry.at(), null, paused.reason())));
            case Event.Continued continued -> draft.changeOpen(continued.step(), visit -> visit.continued(entry.at()));
            case Event.QuestionAsked asked -> ask(draft, asked, entry);
            case Event.QuestionAnswered answered -> {
                Visit.Reply reply = new Visit.Reply(entry.by(), entry.at(), answered.answer(), answered.file());
                draft.changeOpen(answered.step(), visit -> visit.answered(entry.at(), reply));
            }
            case Event.QuestionWithdrawn withdrawn ->
                draft.changeOpen(withdrawn.step(), visit -> visit.answered(entry.at(), null));
            case Event.EnteredLate late ->
                draft.changeOpen(late.step(), visit -> visit.seenAt(entry.at(), draft.entered(late.step())));
            case Event.NoteAdded note ->
                draft.notes = add(draft.notes, new Note(entry.seq(), entry.by(), entry.at(), note.text(), note.file()));
            case Event.NoteRemoved removed ->
                draft.notes = draft.notes.stream()
                        .filter(note -> note.seq() != removed.note())
                        .toList();
            case Event.Rated rated -> draft.rating = Rating.given(draft.rating, entry, rated);
            case Event.RatingReconsidered ignored ->
                draft.rating = Objects.requireNonNull(draft.rating).reconsider();
            case Event.FileKept ignored -> {}
            case Event.SubrunRequested asked -> draft.children = add(draft.children, child(run, asked));
            case Event.SubrunStarted started ->
                draft.changeChild(started.child(), child -> child.started(started.number()));
            case Event.SubrunEnded ended -> endChild(draft, ended, entry);
            case Event.ParentInformed ignored -> draft.parentInformed = true;
            case Event.SubrunEndUndone undone -> {
                draft.undo();
                draft.changeChild(undone.child(), child -> child.endUndone(entry, undone.version()));
            }
            case Event.Undone ignored -> draft.undo();
            case Event.Migrated migrated -> migrate(draft, migrated);
            case Event.Withdrawn ignored -> {}
            case Event.Ended ended -> draft.end(ended.ending(), entry);
            case Event.Anonymised ignored -> draft.undoable = null;
            case Event.PersonRemoved ignored -> draft.undoable = null;
            case Event.Reopened ignored -> {
                draft.end = null;
                draft.rating = null;
                draft.parentInformed = false;
            }
        }
        return draft.run();
    }

    private static void open(Draft draft, Event.StepOpened opened, Entry entry) {
        boolean begins = draft.visits.isEmpty();
        if (begins && isSent(draft.before)) {
            draft.since = entry.at();
        }
        Instant at = begins && !isSent(draft.before) ? draft.since : seen(entry);
        draft.visits = add(draft.visits, Visit.opened(opened.step(), opened.visit(), at));
        draft.version++;
    }

    /** Whether there is a request only once a person had sent it; a form that it begins with they had before them since they asked. */
    private static boolean isSent(Run run) {
        return !run.requester().equals(By.PROGRAM);
    }

    /** Nobody is charged for time before they could know, nor for time that the machine's clock took back. */
    static Instant seen(Entry entry) {
        return entry.recordedAt().isBefore(entry.at()) ? entry.at() : entry.recordedAt();
    }

    private static void assign(Draft draft, Event.UnitAssigned assigned, Entry entry) {
        draft.units = with(draft.units, assigned.role(), assigned.unit());
        if (entry.isAct()) {
            draft.undoable(draft.before.current().orElseThrow().step());
        }
    }

    private static void submit(Draft draft, Event.Submitted submitted, Entry entry) {
        draft.answers = answered(draft.answers, submitted.step(), submitted.answers());
        draft.close(null, null, entry);
        if (draft.visits.size() == 1 && isSent(draft.before)) {
            draft.since = draft.before.asked();
            draft.visits = map(draft.visits, visit -> visit.since(draft.since));
        }
    }

    /**
     * All answers once these were given.
     *
     * @param before keyed {@code step.field}
     * @param given by field; null takes an answer off
     */
    static Map<String, String> answered(Map<String, String> before, String step, Map<String, @Nullable String> given) {
        Map<String, String> answers = new HashMap<>(before);
        given.forEach((field, answer) -> {
            String key = step + "." + field;
            if (answer == null) {
                answers.remove(key);
            } else {
                answers.put(key, answer);
            }
        });
        return Map.copyOf(answers);
    }

    private static void ask(Draft draft, Event.QuestionAsked asked, Entry entry) {
        Visit.Question question = new Visit.Question(entry.seq(), null);
        Visit.Hold hold = new Visit.Hold(entry.by(), entry.at(), null, asked.question(), question);
        draft.changeOpen(asked.step(), visit -> visit.held(hold));
    }

    private static void finish(Draft draft, Event.Finished done, Entry entry) {
        draft.undoable(done.step()).close(null, done.output(), entry);
        if (done.field() != null && done.output() != null) {
            draft.answers = with(draft.answers, done.step() + "." + done.field(), done.output());
        }
    }

    private static void resume(Draft draft, Event.Resumed resumed, Instant at) {
        draft.visits = draft.visits.stream()
                .map(visit -> visit.step().equals(resumed.step()) && visit.isSentBack() ? visit.resumed(at) : visit)
                .toList();
        draft.version++;
    }

    private static void endChild(Draft draft, Event.SubrunEnded ended, Entry entry) {
        draft.changeChild(ended.child(), child -> child.ended(ended));
        boolean waits = draft.children.stream().anyMatch(child -> child.id().equals(ended.child()) && child.needed());
        if (waits) {
            draft.undoable(draft.before.current().orElseThrow().step());
            draft.close(ended.ending().id(), ended.reason(), entry);
        }
    }

    private static void migrate(Draft draft, Event.Migrated migrated) {
        draft.definition = migrated.to();
        if (migrated.afresh()) {
            draft.changeCurrent(Visit::withoutVoices);
        }
        draft.visits = map(draft.visits, visit -> visit.leaving(migrated.from()));
        draft.version++;
    }

    private static Child child(Run run, Event.SubrunRequested asked) {
        int visit = 1
                + (int) run.children().stream()
                        .filter(child -> child.step().equals(asked.step()))
                        .count();
        String id = RunId.ofChild(run.id(), asked.step(), visit);
        return new Child(
                id,
                asked.step(),
                visit,
                run.nextVisit(asked.step()) - 1,
                asked.procedure(),
                asked.unit(),
                asked.role(),
                asked.prefill(),
                null,
                null,
                null,
                true,
                null,
                0);
    }

    static <T> List<T> add(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(last);
        return Collections.unmodifiableList(longer);
    }

    static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(list);
        changed.replaceAll(change);
        return Collections.unmodifiableList(changed);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return Map.copyOf(copy);
    }
}
