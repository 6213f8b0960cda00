package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import id.sopan.procedure.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Where the columns of the printed table stand, in millimetres on A4, landscape, within margins of 10. */
record Grid(List<Role> roles, Roles names) {

    static final double WIDTH = 277;
    static final double PAGE_HEIGHT = 168;
    static final double NUMBER = 9;
    static final double STANDARD = 33;
    static final double TIME = 19;
    static final double REMARK = 21;

    private static final double ROLE = 19;
    /** Of all roles, so that the words of what is done keep their room. */
    private static final double ROLES = 112;

    private static final double HEAD = 11;
    private static final double HEAD_LINE = 3.4;
    private static final double HEAD_CHARACTER = 2;
    /** Seen only where a line ends there. */
    private static final String SOFT_HYPHEN = "\u00ad";

    private static final double LINE = 3.7;
    private static final double CHARACTER = 1.62;
    private static final double PADDING = 3;

    Grid {
        roles = List.copyOf(roles);
    }

    static Grid of(SopSheet sheet) {
        return new Grid(Columns.of(sheet), sheet.roles());
    }

    /** In the chart's own unit, of which {@link #scale} says how long it is. */
    Lanes lanes() {
        return new Lanes(roles, role() / scale());
    }

    /** Millimetres of the chart's unit: where there are many roles it is drawn smaller. */
    double scale() {
        return Math.min(1, role() / ROLE);
    }

    /** Of the line with the names of the columns. */
    double head() {
        return roles.stream()
                .mapToDouble(role -> Wrap.lines(title(role).replace(SOFT_HYPHEN, "- "), headCharacters())
                                        .size()
                                * HEAD_LINE
                                * scale()
                        + PADDING)
                .reduce(HEAD, Math::max);
    }

    /** The name above a column; in a narrow one long words may be parted. */
    String title(Role role) {
        String name = names.nama(role).id();
        if (scale() == 1) return name;
        return Arrays.stream(name.split(" "))
                .map(word -> String.join(SOFT_HYPHEN, Syllables.of(word, part -> part.length() <= headCharacters())))
                .collect(Collectors.joining(" "));
    }

    private int headCharacters() {
        return (int) Math.floor((role() - PADDING) / (HEAD_CHARACTER * scale()));
    }

    double role() {
        return roles.size() > 4 ? Math.min(ROLE, ROLES / roles.size()) : 25;
    }

    double activity() {
        return WIDTH - NUMBER - roles.size() * role() - 2 * STANDARD - TIME - REMARK;
    }

    /** Of all columns, from the left. */
    List<Double> widths() {
        List<Double> widths = new ArrayList<>(List.of(NUMBER, activity()));
        roles.forEach(role -> widths.add(role()));
        widths.addAll(List.of(STANDARD, TIME, STANDARD, REMARK));
        return widths;
    }

    /** Left edge of the first role's column. */
    double left() {
        return NUMBER + activity();
    }

    /** A row of the printed table. */
    PageRow row(Procedure flow, Row row) {
        SheetRow words = SheetRow.of(flow, row);
        double text = DoubleStream.of(
                        height(words.kegiatan(), activity()),
                        height(words.kelengkapan(), STANDARD),
                        height(words.waktu(), TIME),
                        height(words.output(), STANDARD),
                        height(words.keterangan(), REMARK))
                .max()
                .orElse(0);
        return PageRow.of(flow, row, text / scale());
    }

    /** How high a text stands in a column so wide; rather too much, so that no row grows beyond what is drawn on it. */
    private static double height(String text, double width) {
        int characters = (int) Math.floor((width - PADDING) / CHARACTER);
        return Wrap.lines(text, characters).size() * LINE + PADDING;
    }
}
