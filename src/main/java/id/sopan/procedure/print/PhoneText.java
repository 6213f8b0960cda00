package id.sopan.procedure.print;

import id.sopan.procedure.Language;
import id.sopan.procedure.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The words beside a symbol: what is done, and how it stands. */
record PhoneText(List<Line> lines) {

    static final double KEGIATAN = 28;
    private static final double NOTE = 25;
    private static final double LEADING = 1.25;
    private static final double ROOM = 26;

    /** Lines of what is done; of the step that it is about, all. */
    private static final int SHORT = 3;

    private static final String MORE = " …";

    PhoneText {
        lines = List.copyOf(lines);
    }

    record Line(String text, double size, String style) {

        double height() {
            return size * LEADING;
        }
    }

    static PhoneText of(Step step, Language language, StepMark mark, double width, Letters letters) {
        String state = Signs.name(mark.state());
        List<Line> lines = new ArrayList<>();
        ToDoubleFunction<String> length = text -> letters.width(text, KEGIATAN, false);
        List<String> kegiatan = Wrap.lines(step.kegiatan().in(language), length, width);
        int most = mark.state() == StepMark.State.NOW ? kegiatan.size() : SHORT;
        shortened(kegiatan, most, length, width)
                .forEach(line -> lines.add(new Line(line, KEGIATAN, "kegiatan " + state)));
        for (StepMark.Note note : mark.notes()) {
            String tone = note.tone().name().toLowerCase(Locale.ROOT);
            boolean bold = note.tone() != StepMark.Tone.PLAIN;
            Wrap.lines(note.text(), text -> letters.width(text, NOTE, bold), width)
                    .forEach(line -> lines.add(new Line(line, NOTE, "note " + tone)));
        }
        return new PhoneText(lines);
    }

    private static List<String> shortened(List<String> lines, int most, ToDoubleFunction<String> length, double width) {
        if (lines.size() <= most) return lines;
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        String last = shown.removeLast();
        while (last.contains(" ") && length.applyAsDouble(last + MORE) > width) {
            last = last.substring(0, last.lastIndexOf(' '));
        }
        shown.add(last + MORE);
        return shown;
    }

    /** With the room around it. */
    double height() {
        return block() + ROOM;
    }

    double block() {
        return lines.stream().mapToDouble(Line::height).sum();
    }
}
