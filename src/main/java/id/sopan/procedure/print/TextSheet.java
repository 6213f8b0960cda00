package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The SOP for a terminal. */
final class TextSheet {

    private static final int WIDTH = 120;
    private static final int ROLE = 10;
    private static final String LEGEND = """
            (______) mulai atau selesai   [______] kegiatan   <______> keputusan   [_____> berlanjut pada prosedur lain
            (v) selesai   (x) ditolak   (-) dibatalkan   + langkah atau jalan tambahan aplikasi, tidak digambar pada SOP
            """;

    private final SopSheet sheet;
    private final List<Role> roles;
    private final TextTable table;

    private TextSheet(SopSheet sheet) {
        this.sheet = sheet;
        this.roles = Columns.of(sheet);
        this.table = new TextTable(widths(roles.size()));
    }

    static String print(SopSheet sheet) {
        return new TextSheet(sheet).print();
    }

    private String print() {
        StringBuilder out = new StringBuilder();
        out.append(sheet.nama().toUpperCase(Locale.ROOT)).append("\n\n");
        Heading.of(sheet.flows().getFirst()).forEach(heading -> head(out, heading));
        table();
        return out.append('\n').append(table).append(LEGEND).toString();
    }

    private static void head(StringBuilder out, Heading heading) {
        out.append(heading.title()).append(":\n");
        int nomor = 1;
        for (String line : heading.lines()) {
            String mark = heading.numbered() ? nomor++ + ". " : "";
            List<String> wrapped = Wrap.lines(line, WIDTH - 5);
            out.append("  ").append(mark).append(wrapped.getFirst()).append('\n');
            wrapped.stream()
                    .skip(1)
                    .forEach(more -> out.append("     ").append(more).append('\n'));
        }
    }

    private void table() {
        table.rule('┌', '┬', '┐');
        table.row(titles());
        for (Procedure flow : sheet.flows()) {
            if (sheet.flows().size() > 1) band(flow);
            boolean underBand = sheet.flows().size() > 1;
            for (Row row : flow.rows()) {
                table.rule('├', underBand ? '┬' : '┼', '┤');
                table.row(cells(flow, row));
                underBand = false;
            }
        }
        table.rule('├', '┴', '┤');
        table.across(Totals.line(sheet));
        table.rule('└', '─', '┘');
    }

    private void band(Procedure flow) {
        table.rule('├', '┴', '┤');
        table.across(flow.nama().id() + " (" + flow.id() + "), jumlah " + flow.totalWaktu() + " menit");
    }

    private List<List<String>> titles() {
        List<List<String>> titles = new ArrayList<>();
        titles.add(List.of("No"));
        titles.add(List.of("Kegiatan"));
        roles.forEach(role -> titles.add(List.of(parted(sheet.roles().nama(role).id()))));
        List.of("Kelengkapan", "Waktu", "Output", "Ket.").forEach(title -> titles.add(List.of(title)));
        return titles;
    }

    private static String parted(String name) {
        return Arrays.stream(name.split(" "))
                .map(word -> String.join(Syllables.HYPHEN + " ", Syllables.of(word, part -> part.length() <= ROLE)))
                .collect(Collectors.joining(" "));
    }

    private List<List<String>> cells(Procedure flow, Row row) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(String.valueOf(row.nomor())));
        cells.add(List.of(row.kegiatan().id()));
        roles.forEach(role -> cells.add(TextSymbols.of(flow, row, role)));
        SheetRow.of(flow, row).standards().forEach(text -> cells.add(List.of(text)));
        return cells;
    }

    private static List<Integer> widths(int roles) {
        List<Integer> widths = new ArrayList<>(List.of(2, 0));
        for (int i = 0; i < roles; i++) widths.add(ROLE);
        widths.addAll(List.of(14, 10, 14, 10));
        int taken = widths.stream().mapToInt(Integer::intValue).sum() + widths.size() + 1;
        widths.set(1, Math.max(12, WIDTH - taken));
        return widths;
    }
}
