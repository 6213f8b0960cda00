package id.sopan.procedure.print;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The flow chart of a procedure for a phone: upright, what is done on the left and the columns of the pelaksana on the
 * right, with how each step stands in a run. A long one is drawn in several pictures, each of which a phone shows whole.
 */
public final class FlowPictures {

    /** How high the rows of one picture may be, in pixels: with head and legend about twice its width. */
    private static final double MOST = 1560;

    private final Procedure procedure;
    private final Language language;
    private final FlowWords words;
    private final Map<String, StepMark> marks;
    private final Letters letters;
    private final PhoneGrid grid;
    private final List<Page> parts;

    /** @param marks by id of the step; none where no run is shown */
    public FlowPictures(
            Procedure procedure, Language language, FlowWords words, Map<String, StepMark> marks, Letters letters) {
        this.procedure = procedure;
        this.language = language;
        this.words = words;
        this.marks = Map.copyOf(marks);
        this.letters = letters;
        this.grid = new PhoneGrid(Columns.of(SopSheet.of(procedure)));
        this.parts = Page.of(procedure.rows().stream().map(this::row).toList(), grid.units(MOST));
    }

    private PageRow row(Row row) {
        return PageRow.of(
                procedure,
                row,
                row.steps().stream()
                        .map(this::words)
                        .map(PhoneText::height)
                        .map(grid::units)
                        .toList());
    }

    private PhoneText words(Step step) {
        return PhoneText.of(step, language, marks.getOrDefault(step.id(), StepMark.BARE), grid.words(), letters);
    }

    /** How many pictures it takes; at least one. */
    public int count() {
        return parts.size();
    }

    /** Which picture, from 0, shows this step. */
    public int part(String step) {
        return IntStream.range(0, count())
                .filter(part -> parts.get(part).rows().stream()
                        .anyMatch(row -> row.row().steps().contains(procedure.step(step))))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of the first and the last row of a picture. */
    public List<Integer> rows(int part) {
        List<PageRow> rows = parts.get(part).rows();
        return List.of(rows.getFirst().row().nomor(), rows.getLast().row().nomor());
    }

    /** @param part from 0 */
    public FlowPicture draw(int part) {
        return new PhoneSheet(grid, letters, words, language, marks)
                .draw(parts.get(part), part > 0, part < count() - 1, this::words);
    }
}
