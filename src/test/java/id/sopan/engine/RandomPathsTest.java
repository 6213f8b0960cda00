package id.sopan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Field;
import id.sopan.procedure.Form;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every definition at random, with people who may and who may not; after each command the run folded anew from
 * its journal is the run, and in the end every transition of the definition has been taken.
 */
class RandomPathsTest {

    private static final int WALKS = 400;
    private static final int LENGTH = 60;
    private static final List<Actor> PEOPLE = List.of(
            Play.SARI,
            Play.BUDI,
            Play.RINA,
            Play.AGUS,
            Play.DEWI,
            Play.JOKO,
            Play.EKO,
            Play.WATI,
            Play.STRANGER,
            Play.ADMIN,
            Actor.PROGRAM);

    static Stream<String> definitions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("conversations"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyTransitionIsTakenAndEveryJournalFoldsToItsRun(String file) {
        Set<String> visited = new HashSet<>();
        for (int seed = 0; seed < WALKS; seed++) {
            walk(Play.of(file), new Random(seed), visited);
        }
        assertThat(visited).containsAll(transitions(Play.of(file).procedure));
    }

    /** Another version of it, which leads the same ways. */
    private static Procedure other(Procedure procedure) {
        return new Procedure(
                procedure.id(),
                procedure.prefix(),
                procedure.nama(),
                procedure.dokumen(),
                procedure.header(),
                procedure.totalTertulis(),
                procedure.unreadable(),
                procedure.starts(),
                procedure.added(),
                procedure.steps(),
                "other",
                List.of());
    }

    static void walk(Play play, Random random, Set<String> visited) {
        Role role = play.procedure.starts().by().isEmpty()
                ? Role.UNIT_TI
                : play.procedure.starts().by().getFirst();
        Actor requester = PEOPLE.stream()
                .filter(actor ->
                        actor.hats().stream().anyMatch(hat -> hat.role().equals(role)))
                .findFirst()
                .orElseThrow();
        note(play.procedure.first().id(), play.give(requester, request(play, requester, random)), visited);
        play.knows(other(play.procedure));
        Random remarks = new Random(random.nextLong());
        Random opinions = new Random(LENGTH);
        Random subruns = new Random(LENGTH);
        for (int i = 0; i < LENGTH && play.begun(); i++) {
            note("", play.give(pick(PEOPLE, remarks), remark(play, remarks)), visited);
            note(
                    "",
                    play.give(opinions.nextBoolean() ? requester : pick(PEOPLE, opinions), opinion(play, opinions)),
                    visited);
            if (subruns.nextInt(4) == 0) {
                note("", play.give(Actor.PROGRAM, takingBack(play.run())), visited);
            }
            Run before = play.run();
            play.forward(Duration.ofMinutes(random.nextInt(90)));
            Outcome outcome = play.give(pick(PEOPLE, random), command(play, random));
            note(before.current().map(Visit::step).orElse("ended"), outcome, visited);
            if (outcome instanceof Outcome.Accepted) {
                assertThat(Run.fold("run", play.run().journal())).isEqualTo(play.run());
            } else {
                assertThat(play.run()).isSameAs(before);
            }
            sound(play.run());
        }
    }

    /** An open run is in exactly one step, an ended one in none; times do not run backwards. */
    private static void sound(Run run) {
        long here = run.visits().stream()
                .filter(visit -> visit.isOpen() && !visit.isSentBack())
                .count();
        assertThat(here).isEqualTo(run.isOpen() ? 1 : 0);
        assertThat(run.rating() == null || Rating.until(run).isPresent()).isTrue();
        assertThat(run.notes())
                .allMatch(note -> run.journal().get((int) note.seq() - 1).event() instanceof Event.NoteAdded);
        assertThat(run.journal().stream().filter(entry -> entry.origin().late() == null))
                .isSortedAccordingTo(Comparator.comparing(Entry::at));
        run.visits().forEach(RandomPathsTest::sound);
    }

    /** At most one pause of each kind lasts, none after the end, and nothing ends before it begins. */
    private static void sound(Visit visit) {
        assertThat(visit.pauses().stream().filter(pause -> pause.until() == null))
                .hasSizeLessThanOrEqualTo(1);
        for (boolean question : List.of(true, false)) {
            assertThat(visit.holds().stream()
                            .filter(hold -> hold.until() == null && (hold.question() != null) == question))
                    .hasSizeLessThanOrEqualTo(visit.isOpen() ? 1 : 0);
        }
        assertThat(visit.holds())
                .allMatch(hold -> hold.until() == null || !hold.until().isBefore(hold.from()));
        assertThat(visit.takings())
                .allMatch(taking -> taking.until() == null || !taking.until().isBefore(taking.at()));
        handedOverAtOnce(visit.takings());
        if (visit.closing() != null) {
            assertThat(visit.closing().at()).isAfterOrEqualTo(visit.opened());
        }
    }

    /** Who was given it has it from the instant at which the one before had it no more. */
    private static void handedOverAtOnce(List<Visit.Taking> takings) {
        for (int i = 0; i < takings.size(); i++) {
            if (takings.get(i).from() != null) {
                assertThat(takings.get(i).at()).isEqualTo(takings.get(i - 1).until());
            }
        }
    }

    private static Command request(Play play, Actor requester, Random random) {
        Hat hat = requester.hats().iterator().next();
        Map<String, String> answers = play.procedure.first().work() instanceof Form form ? answers(form, random) : null;
        return new Command.Request(hat, play.now, answers, Map.of(), null);
    }

    private static Command command(Play play, Random random) {
        Run run = play.run();
        int version = random.nextInt(20) == 0 ? run.version() - 1 : run.version();
        return switch (random.nextInt(36)) {
            case 0 -> new Command.Withdraw(random.nextBoolean() ? "Tidak jadi" : "");
            case 1, 2 -> new Command.Reopen("Diperlukan lagi");
            case 3 -> new Command.Undo(version);
            case 4, 16, 17 -> new Command.Take(version);
            case 5 -> new Command.Release(version);
            case 6 -> new Command.AssignUnit(Role.PENGEMBANG, "pengembang");
            case 7, 8 -> new Command.Pause(version, random.nextInt(5) == 0 ? "" : "Menunggu suku cadang");
            case 9, 10 -> new Command.Continue(version);
            case 11, 12 ->
                new Command.EnterLate(
                        play.now.minus(Duration.ofMinutes(random.nextInt(-5, 180))),
                        fitting(play, version, random),
                        random.nextInt(5) == 0 ? "" : "Jaringan terputus");
            case 13, 14, 15 -> new Command.HandOver(version, random.nextInt(8) == 0 ? null : pick(PEOPLE, random));
            default -> fitting(play, version, random);
        };
    }

    private static Command takingBack(Run run) {
        By dewi = new By(Play.DEWI.person(), "server", Role.MANAGE_SERVER);
        return new Command.UndoSubrunEnd(child(run), 7, dewi);
    }

    private static String child(Run run) {
        return run.children().isEmpty() ? "none" : run.children().getLast().id();
    }

    /** Of how it went. */
    private static Command opinion(Play play, Random random) {
        int version = play.run().version();
        return random.nextBoolean()
                ? new Command.Reconsider(version)
                : new Command.Rate(version, random.nextInt(7), random.nextBoolean() ? "jelas" : null);
    }

    /** Beside what moves the run. */
    private static Command remark(Play play, Random random) {
        Run run = play.run();
        long question = run.current()
                .map(Visit::question)
                .map(hold -> Objects.requireNonNull(hold.question()).seq())
                .orElse(1L);
        switch (random.nextInt(12)) {
            case 0, 1:
                return new Command.Ask(run.version(), random.nextInt(5) == 0 ? "" : "Untuk semester mana?");
            case 2:
                return new Command.Answer(question, random.nextInt(5) == 0 ? "" : "Semester ini", null);
            case 3:
                return new Command.WithdrawQuestion(question);
            case 4:
                return change(play, random);
            case 5:
                Procedure to = random.nextBoolean() ? play.procedure : other(play.procedure);
                return new Command.Migrate(run.version(), to, random.nextInt(5) == 0 ? "" : "SOP diperbarui");
            default:
        }
        boolean back = !run.notes().isEmpty() && random.nextBoolean();
        return back
                ? new Command.RemoveNote(
                        random.nextInt(4) == 0
                                ? run.seq()
                                : pick(run.notes(), random).seq())
                : new Command.AddNote("Server sudah dipesan", random.nextBoolean() ? "tg-file:photo:AgAD:f.jpg" : null);
    }

    private static Command change(Play play, Random random) {
        Map<String, String> answers =
                play.procedure.first().work() instanceof Form form ? answers(form, random) : Map.of();
        return new Command.Change(play.run().version(), new HashMap<>(answers));
    }

    private static Command fitting(Play play, int version, Random random) {
        Run run = play.run();
        Step step =
                run.current().map(visit -> play.procedure.step(visit.step())).orElse(play.procedure.first());
        return switch (step.work()) {
            case Form form -> new Command.Submit(version, new HashMap<>(answers(form, random)));
            case Task task -> new Command.Finish(version, task.output() == null ? null : answer(task.output(), random));
            case Decision decision -> {
                Exit exit = pick(decision.exits(), random);
                yield new Command.Decide(version, exit.id(), random.nextInt(4) == 0 ? null : "Karena itu");
            }
            case Subrun ignored -> ending(run, random);
        };
    }

    private static Command ending(Run run, Random random) {
        return new Command.RecordSubrunEnded(
                child(run), 1, pick(List.of(Ending.values()), random), By.PROGRAM, null, Map.of());
    }

    private static Map<String, String> answers(Form form, Random random) {
        Map<String, String> answers = new HashMap<>();
        form.fields().forEach(field -> answers.put(field.id(), answer(field, random)));
        return answers;
    }

    private static String answer(Field field, Random random) {
        return switch (field.type()) {
            case CHOICE -> pick(List.copyOf(field.options().keySet()), random);
            case NUMBER -> String.valueOf(field.min() == null ? 1 : field.min());
            case DATE -> "2026-11-27";
            case FILE -> "tg-file:document:AgAD:nota.pdf";
            default -> "Jawaban yang cukup panjang untuk pertanyaan ini";
        };
    }

    private static void note(String step, Outcome outcome, Set<String> visited) {
        if (outcome instanceof Outcome.Accepted accepted) {
            for (Outcome.Happening happening : accepted.happenings()) {
                switch (happening.event()) {
                    case Event.Submitted ignored -> visited.add(step + " done");
                    case Event.Finished ignored -> visited.add(step + " done");
                    case Event.Decided decided -> visited.add(step + " " + decided.exit());
                    case Event.Returned returned -> visited.add(step + " " + returned.exit());
                    case Event.HandedOver ignored -> visited.add("handed over");
                    case Event.Paused ignored -> visited.add("paused");
                    case Event.AnswersChanged ignored -> visited.add("changed");
                    case Event.QuestionAsked ignored -> visited.add("asked");
                    case Event.QuestionAnswered ignored -> visited.add("answered");
                    case Event.QuestionWithdrawn ignored -> visited.add("question withdrawn");
                    case Event.NoteAdded ignored -> visited.add("noted");
                    case Event.Rated ignored -> visited.add("rated");
                    case Event.RatingReconsidered ignored -> visited.add("reconsidered");
                    case Event.NoteRemoved ignored -> visited.add("note taken back");
                    case Event.Migrated ignored -> visited.add("moved");
                    case Event.Continued ignored -> visited.add("continued");
                    case Event.EnteredLate ignored -> visited.add("entered late");
                    case Event.SubrunEndUndone ignored -> visited.add("end of a sub-run taken back");
                    case Event.SubrunEnded ended -> visited.add(step + " " + ended.ending());
                    default -> {}
                }
            }
        }
    }

    private static Set<String> transitions(Procedure procedure) {
        Set<String> transitions = new TreeSet<>(Set.of(
                "moved", "paused", "continued", "entered late", "noted", "note taken back", "rated", "reconsidered"));
        if (procedure.starts().by().contains(Role.UNIT_TERKAIT)) {
            transitions.addAll(Set.of("asked", "answered", "question withdrawn"));
        }
        for (Step step : procedure.steps()) {
            switch (step.work()) {
                case Decision decision ->
                    decision.exits().forEach(exit -> transitions.add(step.id() + " " + exit.id()));
                case Subrun ignored -> {
                    transitions.add("end of a sub-run taken back");
                    for (Ending ending : Ending.values()) {
                        transitions.add(step.id() + " " + ending);
                    }
                }
                case Task ignored -> transitions.addAll(Set.of(step.id() + " done", "handed over"));
                default -> transitions.add(step.id() + " done");
            }
        }
        return transitions;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
