package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells who stands in for whom: all of them, and each to those whom it concerns. */
public final class StandInText {

    private static final int REASON = 300;

    /** So that they fit into one message, whatever the reasons. */
    private static final int SHOWN = 7;

    private StandInText() {}

    /**
     * One as it is told.
     *
     * @param capacity role and unit, as people read them
     * @param last day of it, inclusive
     */
    public record Line(
            String id, Mention away, Mention deputy, String capacity, LocalDate first, LocalDate last, String reason) {}

    /** Role and unit, once where both read the same. */
    public static String capacity(String role, String unit) {
        return role.equalsIgnoreCase(unit) ? unit : role + ", " + unit;
    }

    /**
     * What {@code /wakil} answers.
     *
     * @param reasons whether it is told why somebody is away, which is nobody's business but of those whom it concerns
     */
    public static Card overview(List<Line> lines, boolean reasons, Language language) {
        Wording wording = Wording.in(language);
        List<Html> blocks = new ArrayList<>();
        List<List<Button>> rows = new ArrayList<>();
        blocks.add(new Html(wording.html(lines.isEmpty() ? "standin.none" : "standin.list")));
        for (Line line : lines.stream().limit(SHOWN).toList()) {
            Html told = html("standin.told", line, language);
            blocks.add(reasons ? Html.join("\n", List.of(told, reason(line, language))) : told);
            String label =
                    wording.say("standin.button.end", Harmless.line(line.away().name(), 40));
            rows.add(List.of(Menus.button(Harmless.shorten(label, Button.LABEL), MenuAction.END_STAND_IN, line.id())));
        }
        if (lines.size() > SHOWN) {
            blocks.add(new Html(wording.html("standin.more", lines.size() - SHOWN)));
        }
        blocks.add(new Html(wording.html("standin.how")));
        rows.add(List.of(Button.data(
                wording.say("standin.button.new"), Style.SUCCESS, Menus.data(MenuAction.NAME_STAND_IN, ""))));
        return Card.with(Html.blocks(blocks), rows);
    }

    /** To both and to the unit, once it holds; both are called by name, and nobody reads why. */
    public static Card announced(Line line, Language language) {
        return Card.text(html("standin.announced", line, language));
    }

    /** To the same, where it ended before its time. */
    public static Card ended(Line line, Language language) {
        return Card.text(html("standin.ended", line, language));
    }

    /** Likewise, since the deputy has left the unit's group. */
    public static Card left(Line line, Language language) {
        return Card.text(html("standin.left", line, language));
    }

    /** Likewise, since whoever was represented is no officer there any more. */
    public static Card noOfficer(Line line, Language language) {
        return Card.text(html("standin.no-officer", line, language));
    }

    private static String days(Line line, Language language) {
        String first = Moments.day(line.first(), language);
        return line.first().equals(line.last())
                ? first
                : Wording.in(language).say("standin.days", first, Moments.day(line.last(), language));
    }

    private static Html html(String key, Line line, Language language) {
        return new Html(Wording.in(language)
                .html(key, line.away().html(), line.deputy().html(), line.capacity(), days(line, language)));
    }

    private static Html reason(Line line, Language language) {
        String reason = Harmless.line(StandInCard.reason(line.reason(), language), REASON);
        return new Html(Wording.in(language).html("standin.line.reason", reason));
    }
}
