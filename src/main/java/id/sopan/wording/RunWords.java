package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which words a run is found, in lower case, as they are drawn. */
public final class RunWords {

    private RunWords() {}

    /**
     * Its number, procedure, units, people, answers, questions with their answers, notes and reasons.
     *
     * @param unitName name of a unit by its id
     */
    public static String of(Run run, Procedure procedure, UnaryOperator<String> unitName) {
        return joined(Stream.of(
                        Stream.ofNullable(run.number()),
                        titles(procedure),
                        run.involved().stream().map(unitName),
                        people(run),
                        Answered.of(procedure, run).stream().flatMap(RunWords::answer),
                        run.notes().stream().flatMap(note -> written(note.text(), note.file())),
                        run.visits().stream().flatMap(RunWords::said),
                        Stream.ofNullable(run.end()).flatMap(end -> Stream.ofNullable(end.reason())))
                .flatMap(words -> words));
    }

    /** What of that no run of this procedure stores, since it stands in the definition. */
    public static String of(Procedure procedure) {
        return joined(Stream.concat(
                titles(procedure),
                Answered.questions(procedure)
                        .flatMap(question -> question.field().options().values().stream())
                        .flatMap(RunWords::both)));
    }

    private static Stream<String> titles(Procedure procedure) {
        return Stream.concat(Stream.of(procedure.id(), procedure.starts().command()), both(procedure.nama()));
    }

    private static Stream<String> people(Run run) {
        Stream<By> acted =
                Stream.concat(Stream.of(run.requester()), run.journal().stream().map(Entry::by));
        Stream<By> handed =
                run.visits().stream().flatMap(visit -> visit.takings().stream()).map(Visit.Taking::by);
        return Stream.concat(acted, handed)
                .flatMap(by -> Stream.concat(Stream.ofNullable(by.person()), Stream.ofNullable(by.represents())))
                .map(Person::name)
                .distinct();
    }

    /** Questions to the requesting unit with their answers, outputs, and why it was sent back, held, approved or decided so. */
    private static Stream<String> said(Visit visit) {
        return Stream.of(
                        visit.approvals().stream().flatMap(voice -> Stream.ofNullable(voice.reason())),
                        visit.pauses().stream().flatMap(pause -> Stream.ofNullable(pause.reason())),
                        visit.holds().stream().flatMap(RunWords::held),
                        Stream.ofNullable(visit.closing())
                                .flatMap(closing -> Stream.concat(
                                        Stream.ofNullable(closing.note()), Stream.ofNullable(closing.late()))))
                .flatMap(words -> words);
    }

    private static Stream<String> held(Visit.Hold hold) {
        Stream<String> replied = Stream.ofNullable(hold.question())
                .flatMap(question -> Stream.ofNullable(question.reply()))
                .flatMap(reply -> written(reply.text(), reply.file()));
        return Stream.concat(Stream.of(hold.reason()), replied);
    }

    /** As it is shown; a number also as it is stored, {@code 2500000}, and a date so alone, {@code 2026-12-01}. */
    private static Stream<String> answer(Answered answered) {
        Stream<String> shown = Arrays.stream(Language.values()).map(answered::shown);
        return switch (answered.field().type()) {
            case DATE -> Stream.of(answered.answer());
            case NUMBER -> Stream.concat(Stream.of(answered.answer()), shown);
            case TEXT, CHOICE, FILE, TEXT_OR_FILE -> shown;
        };
    }

    private static Stream<String> written(@Nullable String text, @Nullable String file) {
        return Stream.concat(
                Stream.ofNullable(text),
                Stream.ofNullable(file)
                        .flatMap(sent -> Attachment.of(sent).stream())
                        .map(Attachment::name));
    }

    private static Stream<String> both(Text text) {
        return Arrays.stream(Language.values()).map(text::in);
    }

    private static String joined(Stream<String> words) {
        return words.map(Harmless::seen).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }
}
