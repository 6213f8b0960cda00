package id.sopan.wording;

import id.sopan.procedure.Exit;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deciding several requests of one step at once, in one message that changes as it goes.
 *
 * @param id of the batch, as its buttons carry it
 * @param lines the requests that can be chosen
 */
public record BatchCards(String id, Procedure procedure, Step step, List<Line> lines, Language language) {

    private static final int ABOUT_ON_BUTTON = 24;

    /**
     * @param run null where whoever decides may not read it any more
     * @param done whether it was carried out; null before
     * @param why it was not, HTML; null where there is nothing to say
     */
    public record Line(
            String number,
            String unit,
            @Nullable RunView run,
            boolean chosen,
            @Nullable Boolean done,
            @Nullable String why) {}

    private interface ToLine {

        /** @param most characters of what it is about */
        Html html(Line line, int most);
    }

    public Card choosing() {
        List<List<Button>> rows = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            String label = (line.chosen() ? "☑ " : "☐ ") + String.join(" · ", parts(line, ABOUT_ON_BUTTON));
            BatchTap.Kind press = line.chosen() ? BatchTap.Kind.UNCHOOSE : BatchTap.Kind.CHOOSE;
            rows.add(List.of(button(Harmless.line(label, Button.LABEL), Style.PLAIN, press, index)));
        }
        if (!chosen().isEmpty()) {
            rows.add(List.of(button(say("button.batch.next", chosen().size()), Style.PRIMARY, BatchTap.Kind.NEXT, 0)));
        }
        rows.add(List.of(cancel()));
        return card("batch.choose", null, rows);
    }

    /** @param exits those that ask for no reason */
    public Card exits(List<Exit> exits) {
        List<List<Button>> rows = new ArrayList<>();
        IntStream.range(0, exits.size()).forEach(index -> {
            Exit exit = exits.get(index);
            rows.add(List.of(button(
                    Harmless.line(exit.label().in(language), Button.LABEL), exit.style(), BatchTap.Kind.EXIT, index)));
        });
        rows.add(List.of(button(say("button.back"), Style.PLAIN, BatchTap.Kind.BACK, 0), cancel()));
        return card("batch.exit", this::listed, rows);
    }

    public Card confirming(Exit exit) {
        String label = exit.label().in(language);
        return Card.with(
                text("batch.confirm", label, this::listed),
                List.of(
                        List.of(button(
                                say("button.batch.surely", chosen().size()), Style.SUCCESS, BatchTap.Kind.SURELY, 0)),
                        List.of(button(say("button.back"), Style.PLAIN, BatchTap.Kind.BACK, 0), cancel())));
    }

    /** Its requests are being decided. */
    public Card running(Exit exit) {
        return Card.text(text("batch.running", exit.label().in(language), this::listed));
    }

    public Card done(Exit exit) {
        return Card.text(text("batch.done", exit.label().in(language), this::outcome));
    }

    public Card cancelled() {
        return Card.text(Wording.in(language).html("batch.cancelled"));
    }

    private Html outcome(Line line, int most) {
        boolean done = Boolean.TRUE.equals(line.done());
        Html first = html(done ? "batch.line.done" : "batch.line.failed", String.join(" · ", parts(line, most)));
        return line.why() == null ? first : Html.join("\n", List.of(first, new Html(line.why())));
    }

    private Html listed(Line line, int most) {
        return html("batch.line", String.join(" · ", parts(line, most)));
    }

    /** Number, what it is about and unit. */
    private List<String> parts(Line line, int most) {
        String about = line.run() == null ? "" : Subject.of(line.run(), most, language);
        return Stream.of(line.number(), about, line.unit())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private List<Line> chosen() {
        return lines.stream().filter(Line::chosen).toList();
    }

    private Card card(String key, @Nullable ToLine list, List<List<Button>> rows) {
        return Card.with(text(key, "", list), rows);
    }

    /** @param list says each chosen one; null where none is said */
    private String text(String key, String exit, @Nullable ToLine list) {
        return Fitting.fit(cap -> blocks(key, exit, list, cap));
    }

    private Html blocks(String key, String exit, @Nullable ToLine list, int most) {
        List<Html> blocks = new ArrayList<>();
        blocks.add(html(key, exit, chosen().size()));
        blocks.add(html(
                "batch.of",
                procedure.nama().in(language),
                Harmless.line(step.kegiatan().in(language), 200)));
        if (list != null) {
            blocks.add(Html.join("\n", chosen().stream().map(line -> list.html(line, most))));
        }
        return Html.blocks(blocks);
    }

    private Html html(String key, Object... arguments) {
        return new Html(Wording.in(language).html(key, arguments));
    }

    private String say(String key, Object... arguments) {
        return Wording.in(language).say(key, arguments);
    }

    private Button cancel() {
        return button(say("button.cancel"), Style.PLAIN, BatchTap.Kind.CANCEL, 0);
    }

    private Button button(String label, Style style, BatchTap.Kind kind, int index) {
        String option = new BatchTap(id, kind, index).option();
        return Button.data(label, style, Menus.data(MenuAction.BATCH, option));
    }
}
