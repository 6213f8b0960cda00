package id.sopan.conversation;

import id.sopan.desk.Successors;
import id.sopan.engine.Child;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Parent;
import id.sopan.engine.Rejection;
import id.sopan.engine.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Closes forms and prompts that can be answered no more, and says in them why. */
record Overtaking(Office office) {

    /** For more requests than that all open forms are read, instead of asking for those about each. */
    private static final int MANY = 100;

    private static final Duration SHORTLY = Duration.ofHours(1);

    /** After an act on the run, which may have moved its sub-runs or its parent too. */
    void close(Run run, @Nullable Dialogue except) {
        for (String about : related(run)) {
            for (Dialogue dialogue : office.dialogues().openAbout(about)) {
                if (except == null || !except.id().equals(dialogue.id())) {
                    close(dialogue, false);
                }
            }
        }
    }

    private Set<String> related(Run run) {
        Set<String> related = new LinkedHashSet<>();
        relate(run, related);
        return related;
    }

    private void relate(Run run, Set<String> related) {
        if (related.add(run.id())) {
            Stream.concat(
                            run.children().stream().map(Child::id),
                            Stream.ofNullable(run.parent()).map(Parent::run))
                    .filter(id -> !related.contains(id))
                    .flatMap(id -> office.runs().legible(id).stream())
                    .forEach(kin -> relate(kin, related));
        }
    }

    /** Finds what was left open when a process ended between an act and its dialogues. */
    void closeAll() {
        office.dialogues().open().forEach(dialogue -> close(dialogue, true));
    }

    /**
     * The same about these requests only.
     *
     * @param runs their ids
     */
    void closeAbout(Set<String> runs) {
        Stream<Dialogue> open = runs.size() > MANY
                ? office.dialogues().open().stream()
                        .filter(dialogue -> runs.contains(dialogue.subject().run()))
                : runs.stream().flatMap(run -> office.dialogues().openAbout(run).stream());
        open.forEach(dialogue -> close(dialogue, true));
    }

    private void close(Dialogue dialogue, boolean leftOpen) {
        Optional<Run> run = office.runs().legible(dialogue.subject().run());
        if (run.isPresent() && isOvertaken(dialogue.subject(), run.get())) {
            Entry act = lastAct(run.get(), dialogue.since());
            if (isAnsweredByButton(dialogue.subject(), run.get())) {
                office.dialogues().close(dialogue.id(), Dialogue.Closing.CANCELLED, null);
                return;
            }
            Dialogue.Closing closing = leftOpen
                            && act != null
                            && act.by().isPerson(dialogue.person().id())
                    ? new Dialogue.Closing(Dialogue.End.SENT, Office.number(run.get()))
                    : new Dialogue.Closing(Dialogue.End.OVERTAKEN, why(dialogue.place(), run.get(), act));
            office.dialogues().close(dialogue.id(), closing, null);
        } else if (!Absences.isAway(dialogue)) {
            new Entitled(office).ending(dialogue).ifPresent(ending -> closeUnlessAway(dialogue.id(), ending));
        }
    }

    /** Who may not do any more what they are asked for; what waits for their return is looked at then. */
    private void closeUnlessAway(String id, Dialogue.Closing ending) {
        office.dialogues().changeOpen(id, open -> !Absences.isAway(open), open -> new Change(open).close(ending));
    }

    /** Nothing has moved: the same person has said another word. */
    private static boolean isAnsweredByButton(Dialogue.Subject subject, Run run) {
        return subject.kind() == Dialogue.Kind.RATING && subject.runVersion() == run.version();
    }

    /** The clocks of Telegram and of this machine may differ: one that may have been since then is taken for such. */
    private static @Nullable Entry lastAct(Run run, Instant since) {
        Entry act = run.lastAct();
        return act == null || (act.recordedAt().isBefore(since) && act.at().isBefore(since)) ? null : act;
    }

    /** Why what was asked about it shortly before that can be answered no more. */
    String why(Place place, Run run, Instant answered) {
        return why(place, run, lastAct(run, answered.minus(SHORTLY)));
    }

    /** Where it has ended otherwise than by the last act, that is not the reason. */
    private String why(Place place, Run run, @Nullable Entry act) {
        Run.End end = run.end();
        Rejection why =
                end == null || (act != null && isEnd(run, act)) ? new Rejection.Stale(act) : Rejection.ended(run);
        return office.refusals(run, place).html(why);
    }

    private static boolean isEnd(Run run, Entry act) {
        return run.journal().stream().skip(act.seq()).limit(1).anyMatch(entry -> entry.event() instanceof Event.Ended);
    }

    private static boolean isOvertaken(Dialogue.Subject subject, Run run) {
        return switch (subject.kind()) {
            case REQUEST -> run.number() != null;
            case WITHDRAWAL -> !run.isOpen();
            case REOPENING -> run.isOpen();
            case ANSWER -> !run.isAsked(Questions.question(subject));
            case RATING -> subject.runVersion() != run.version() || Appraisals.isOver(run);
            case HAND_OVER -> subject.runVersion() != run.version() || Successors.holder(run) == null;
            default -> subject.runVersion() != run.version();
        };
    }
}
