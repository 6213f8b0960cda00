package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.procedure.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tells names, times and texts in one language and time zone. */
record Teller(Language language, ZoneId zone, UnaryOperator<String> unitNames, Roles roles) {

    private static final int NAME = 64;

    Wording wording() {
        return Wording.in(language);
    }

    String say(String key, Object... arguments) {
        return wording().say(key, arguments);
    }

    Html html(String key, Object... arguments) {
        return new Html(wording().html(key, arguments));
    }

    /** A text of the definition. */
    Html text(Text text, int most) {
        return Html.line(text.in(language), most);
    }

    /**
     * A gap of the source, which is never filled.
     *
     * @param column as {@link Procedure#unreadable} names it
     */
    Html missing(Procedure procedure, String column) {
        return html(procedure.unreadable().contains(column) ? "missing.unreadable" : "missing.unset");
    }

    String when(Instant instant) {
        return Moments.in(language, zone).of(instant);
    }

    /** Without zone, and with its year only where that is another than now. */
    String shortly(Instant instant, Instant now) {
        return Moments.in(language, zone).shortly(instant, now);
    }

    /** The last day before that instant. */
    String lastDay(Instant until) {
        return Moments.day(LocalDate.ofInstant(until.minusMillis(1), zone), language);
    }

    /** The time of day alone. */
    String time(Instant instant) {
        return Moments.in(language, zone).time(instant);
    }

    /** Days, hours, minutes and seconds, of 24 hours each day. */
    Html span(Duration duration) {
        return parts(
                part("time.days", duration.toDays()),
                part("time.hours", duration.toHoursPart()),
                part("time.minutes", duration.toMinutesPart()),
                part("time.seconds", duration.toSecondsPart()));
    }

    /** Working time, rounded down to minutes: {@code 45 menit}, {@code 21 jam 50 menit}. */
    Html working(Duration duration) {
        return Html.text(WorkingTime.of(duration, wording()));
    }

    /** The same with seconds: for times that stand beside their sum, which would not add up if they were rounded. */
    Html exactly(Duration duration) {
        return Html.text(WorkingTime.exactly(duration, wording()));
    }

    @SafeVarargs
    private Html parts(Optional<Html>... parts) {
        List<Html> there = Arrays.stream(parts).flatMap(Optional::stream).toList();
        return there.isEmpty() ? html("time.minutes", 0) : Html.join(" ", there);
    }

    private Optional<Html> part(String key, long amount) {
        return amount == 0 ? Optional.empty() : Optional.of(html(key, amount));
    }

    Html moment(Instant instant) {
        return Html.text(when(instant));
    }

    String role(Role role) {
        return roles.nama(role).in(language);
    }

    String roles(List<Role> roles) {
        return wording().or(roles.stream().map(this::role).toList());
    }

    Html and(List<Html> parts) {
        return new Html(wording().and(parts.stream().map(Html::value).toList()));
    }

    Html or(List<Html> parts) {
        return new Html(wording().or(parts.stream().map(Html::value).toList()));
    }

    String unit(String id) {
        return Harmless.line(unitNames.apply(id), NAME);
    }

    /** As plain text, with whom they stood in for. */
    String name(By by) {
        if (by.person() == null) {
            return say("by.program");
        }
        return by.represents() == null
                ? name(by.person())
                : say("by.instead", name(by.person()), name(by.represents()));
    }

    private String name(Person person) {
        return person.wasRemoved() ? say("by.anonymised") : name(Mention.of(person));
    }

    /** As plain text; Telegram's id where the name shows nothing. */
    String name(Mention person) {
        String name = Harmless.line(person.name(), NAME);
        return name.isEmpty() ? "" + person.id() : name;
    }

    /** What somebody wrote, as a quotation; where it was removed, that. */
    Html quote(String raw, int most) {
        return Html.quote(wording().words(raw), most);
    }

    /** Name, role and unit, as plain text. */
    String by(By by) {
        String shown = name(by);
        if (by.person() == null) {
            return shown;
        }
        if (by.role() == null || by.unit() == null) {
            return say("by.admin", shown);
        }
        String role = role(by.role());
        String unit = unit(by.unit());
        return role.equalsIgnoreCase(unit) ? say("by.role", shown, role) : say("by.unit", shown, role, unit);
    }
}
