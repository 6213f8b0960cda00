package id.sopan.report;

import id.sopan.calendar.DateRange;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.wording.Harmless;
import id.sopan.wording.Wording;
import id.sopan.wording.WorkingTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says figures in one language.
 *
 * @param definitions by content hash
 * @param unitNames by their ids
 */
record Spoken(Language language, Function<String, Optional<Procedure>> definitions, UnaryOperator<String> unitNames) {

    /** Of one role; where they are more, the role stands for them. */
    private static final int NAMED_UNITS = 3;

    Wording wording() {
        return Wording.in(language);
    }

    String html(String key, Object... arguments) {
        return wording().html(key, arguments);
    }

    String say(String key, Object... arguments) {
        return wording().say(key, arguments);
    }

    /** As cards tell it; none where there is none. */
    String time(@Nullable Duration duration) {
        return WorkingTime.of(duration == null ? Duration.ZERO : duration, wording());
    }

    /** {@code SV 7}: the prefix of the procedure's numbers and the row's number. */
    String code(RowKey row, String definition) {
        return definitions.apply(definition).map(Procedure::prefix).orElse(row.procedure()) + " " + row.nomor();
    }

    /**
     * What is done in that row.
     *
     * @param most characters
     */
    String kegiatan(RowKey row, String definition, int most) {
        return step(row, definition)
                .map(step -> Harmless.line(step.kegiatan().in(language), most))
                .orElse("");
    }

    /** Whether a request of another procedure does what is done in that row. */
    boolean isDelegated(RowKey row, String definition) {
        return step(row, definition)
                .filter(step -> step.work() instanceof Subrun)
                .isPresent();
    }

    /** Ids of the roles whose work that row is, as the SOP prints them. */
    List<String> pelaksana(RowKey row, String definition) {
        return step(row, definition)
                .map(step -> step.pelaksana().stream().map(Role::id).toList())
                .orElse(List.of());
    }

    /**
     * What must be known beside the figures of a report: what is not in them.
     *
     * @param covered days that the calendar knows
     */
    List<String> notes(Report report, DateRange covered) {
        List<String> notes = new ArrayList<>();
        if (report.omitted() > 0) {
            notes.add(html("report.omitted", report.omitted()));
        }
        Period period = report.period();
        if (!covered.contains(period.first()) || !covered.contains(period.last())) {
            notes.add(html("report.beyond", PeriodNames.days(covered.first(), covered.last(), language)));
        }
        return notes;
    }

    /** One line of those that wait, as HTML. */
    String waiting(WaitingFor one) {
        return html(
                        one.unchosen() ? "report.waiting.unchosen" : "report.waiting.one",
                        one.runs(),
                        whose(one),
                        code(one.row(), one.definition()),
                        longest(one))
                + late(one.late());
    }

    private String longest(WaitingFor one) {
        String time = time(one.longest());
        return one.number() == null
                ? say("report.waiting.longest", time)
                : say("report.waiting.longest.of", one.number(), time);
    }

    /** What is added of those that have used up a standard; nothing where none has. */
    String late(int runs) {
        return runs == 0 ? "" : say("report.waiting.overdue", runs);
    }

    private String whose(WaitingFor one) {
        return one.units().isEmpty() || one.units().size() > NAMED_UNITS
                ? roles(one.roles(), one.definition())
                : wording().and(one.units().stream().map(unitNames).toList());
    }

    /** Those that wait for another request, of which there are some. */
    String delegated(int runs) {
        return html("report.waiting.delegated", runs);
    }

    /** Code and what is done. */
    String row(RowKey row, String definition, int most) {
        return say("report.row", code(row, definition), kegiatan(row, definition, most));
    }

    /** The SOP's own step of that row; one that was added to it stands for it where there is no other. */
    private Optional<Step> step(RowKey row, String definition) {
        return definitions.apply(definition).stream()
                .flatMap(procedure -> procedure.steps().stream())
                .filter(step -> step.nomor() == row.nomor())
                .min(Comparator.comparing(Step::added));
    }

    /** {@code Unit TI atau Pengembang Aplikasi}. */
    String roles(List<String> ids, String definition) {
        Roles roles = definitions.apply(definition).map(Procedure::known).orElse(Roles.USUAL);
        return wording()
                .or(ids.stream()
                        .map(id -> roles.nama(new Role(id)).in(language))
                        .toList());
    }

    /** With those that could not be judged, which is said of each that there is. */
    String compliance(Compliance compliance) {
        if (compliance.isEmpty()) {
            return say("report.compliance.none");
        }
        return compliance(compliance, "report.compliance.few");
    }

    /** {@code 90 menit: 1 dari 4; 400 menit: 1 dari 2}, of a row with several. */
    String standards(RowFigures row) {
        return Stream.ofNullable(row.heldAgainst())
                .flatMap(List::stream)
                .map(held -> held.standard() == null
                        ? say("report.standards.without", held.stays())
                        : say(
                                "report.standards.one",
                                time(Duration.ofMinutes(held.standard())),
                                compliance(held.compliance(), "report.few")))
                .collect(Collectors.joining("; "));
    }

    private String compliance(Compliance compliance, String few) {
        List<String> parts = new ArrayList<>();
        if (compliance.cases() > 0) parts.add(judged(compliance, few));
        if (compliance.unjudged() > 0) parts.add(say("report.compliance.unjudged", compliance.unjudged()));
        return String.join("; ", parts);
    }

    private String judged(Compliance compliance, String few) {
        return compliance.percent().isPresent()
                ? say(
                        "report.compliance.percent",
                        compliance.within(),
                        compliance.cases(),
                        compliance.percent().getAsInt())
                : say(few, compliance.within(), compliance.cases());
    }
}
