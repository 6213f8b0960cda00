package id.sopan.wording;

import id.sopan.engine.AnswerCheck;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.engine.Words;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Form;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A question and what it was answered with. */
record Answered(Step step, Field field, String answer) {

    private static final Pattern LARGE = Pattern.compile("-?\\d{5,18}");

    /** Every question of a procedure, outputs of tasks too, each with its step; those of earlier versions last. */
    static Stream<Answered> questions(Procedure procedure) {
        Set<String> met = new HashSet<>();
        return procedure
                .versions()
                .flatMap(version -> version.steps().stream())
                .flatMap(step -> step.fields().stream().map(field -> new Answered(step, field, "")))
                .filter(question -> met.add(question.key()));
    }

    /** What has been answered, in the order of the definition; of what was taken out since, what stands for it. */
    static List<Answered> of(Procedure procedure, Run run) {
        return questions(procedure)
                .flatMap(question -> question
                        .answer(procedure, run)
                        .map(answer -> new Answered(question.step, question.asked(procedure, answer), answer))
                        .stream())
                .toList();
    }

    private Optional<String> answer(Procedure procedure, Run run) {
        return Optional.ofNullable(run.answers().get(key()))
                .or(() -> isGone(procedure, run) ? Optional.of(Words.REMOVED) : Optional.empty());
    }

    /** Whether it was asked in a form of which the answers were taken out; nobody knows any more whether it was skipped. */
    private boolean isGone(Procedure procedure, Run run) {
        return step.work() instanceof Form
                && procedure.version(run.definition()).find(step.id()).stream()
                        .flatMap(form -> form.asked(run.answers()).stream())
                        .anyMatch(asked -> asked.id().equals(field.id()))
                && run.visits().stream()
                        .filter(visit -> visit.step().equals(step.id()))
                        .flatMap(visit -> Stream.ofNullable(visit.closing()))
                        .filter(Visit.Closing::completed)
                        .flatMap(sent -> Stream.ofNullable(sent.by().person()))
                        .anyMatch(Person::wasRemoved);
    }

    /** The question as the newest version has it that offers the answer; of what is no choice, or nowhere offered, as it is. */
    private Field asked(Procedure procedure, String answer) {
        return field.type() != FieldType.CHOICE
                ? field
                : procedure
                        .versions()
                        .flatMap(version -> version.find(step.id()).stream())
                        .flatMap(found -> found.fields().stream())
                        .filter(asked -> asked.id().equals(field.id()))
                        .filter(asked -> asked.options().containsKey(answer))
                        .findFirst()
                        .orElse(field);
    }

    String key() {
        return step.key(field);
    }

    String shown(Language language) {
        return shown(field, answer, language);
    }

    /** A whole number with its thousands apart; from five digits on, since a year is one, too. */
    static String number(String number, Language language) {
        return LARGE.matcher(number).matches()
                ? NumberFormat.getIntegerInstance(language.locale()).format(Long.parseLong(number))
                : Wording.in(language).words(number);
    }

    /** The label of a choice, a number with its thousands apart, a date as it is written, a file by its name and the words beside it, or the words themselves. */
    static String shown(Field field, String answer, Language language) {
        if (field.type() == FieldType.CHOICE && field.options().get(answer) != null) {
            return field.options().get(answer).in(language);
        }
        if (field.type() == FieldType.NUMBER) {
            return number(answer, language);
        }
        Optional<LocalDate> day = field.type() == FieldType.DATE ? AnswerCheck.day(answer) : Optional.empty();
        if (day.isPresent()) {
            return Moments.day(day.get(), language);
        }
        return file(field, answer)
                .map(file -> "📎 " + Attachment.told(answer))
                .orElseGet(() -> Wording.in(language).words(answer));
    }

    Optional<Attachment> file() {
        return file(field, answer);
    }

    /** Only where a file may be the answer: elsewhere the same characters are somebody's words. */
    private static Optional<Attachment> file(Field field, String answer) {
        boolean mayBe = field.type() == FieldType.FILE || field.type() == FieldType.TEXT_OR_FILE;
        return mayBe ? Attachment.of(answer) : Optional.empty();
    }
}
