package id.sopan.conversation;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.StandIn;
import id.sopan.wording.StandInQuestion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What has been answered of a stand-in that somebody names.
 *
 * @param answers by {@link #field}
 */
record StandInAnswers(Map<String, String> answers) {

    /** What is noted of a question while it is asked. */
    static final String PAGE = "page";

    static String field(StandInQuestion question) {
        return question.name();
    }

    /** The fields of a question and of those after it. */
    static List<String> from(StandInQuestion question) {
        return Arrays.stream(StandInQuestion.values())
                .filter(later -> later.compareTo(question) >= 0)
                .map(StandInAnswers::field)
                .toList();
    }

    static String hat(Hat hat) {
        return hat.unit() + " " + hat.role().id();
    }

    /** What is asked next; null once all was answered. */
    static @Nullable String next(Map<String, String> answers) {
        return Arrays.stream(StandInQuestion.values())
                .map(StandInAnswers::field)
                .filter(field -> !answers.containsKey(field))
                .findFirst()
                .orElse(null);
    }

    /** Of the choices of the question that is asked, from 0. */
    int page() {
        return Integer.parseInt(answers.getOrDefault(PAGE, "0"));
    }

    private Optional<String> of(StandInQuestion question) {
        return Optional.ofNullable(answers.get(field(question)));
    }

    Optional<Long> away() {
        return of(StandInQuestion.AWAY).map(Long::parseLong);
    }

    Optional<Long> deputy() {
        return of(StandInQuestion.DEPUTY).map(Long::parseLong);
    }

    /** Whether somebody is to be represented, or to represent. */
    boolean name(long person) {
        return away().filter(id -> id == person).isPresent()
                || deputy().filter(id -> id == person).isPresent();
    }

    Optional<Hat> hat() {
        return of(StandInQuestion.ROLE)
                .map(hat -> hat.split(" ", 2))
                .map(parts -> new Hat(parts[0], new Role(parts[1])));
    }

    @Nullable
    LocalDate first() {
        return of(StandInQuestion.FIRST).map(LocalDate::parse).orElse(null);
    }

    @Nullable
    LocalDate last() {
        return of(StandInQuestion.LAST).map(LocalDate::parse).orElse(null);
    }

    @Nullable
    String reason() {
        return answers.get(field(StandInQuestion.REASON));
    }

    /**
     * With what is answered so far; who is away, the role and the stand-in must be.
     *
     * @param today stands for a day that is not answered yet
     */
    StandIn standIn(String id, LocalDate today, ZoneId zone, LongFunction<Person> people) {
        LocalDate first = Objects.requireNonNullElse(first(), today);
        LocalDate last = Objects.requireNonNullElse(last(), first);
        return new StandIn(
                id,
                hat().orElseThrow(),
                people.apply(away().orElseThrow()),
                people.apply(deputy().orElseThrow()),
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                Objects.requireNonNullElse(reason(), ""));
    }
}
