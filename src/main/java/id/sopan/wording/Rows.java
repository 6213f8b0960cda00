package id.sopan.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Buttons in rows: two beside each other where a phone can show both whole. */
final class Rows {

    private static final int HALF = 16;

    /** Telegram takes no more of one message. */
    private static final int BUTTONS = 100;

    private Rows() {}

    /** As many as one message takes; what leads out of it stands in the last row, and stays. */
    static List<List<Button>> fit(List<List<Button>> rows) {
        List<List<Button>> fitting = new ArrayList<>();
        int room = rows.isEmpty() ? 0 : BUTTONS - rows.getLast().size();
        for (List<Button> row : rows.isEmpty() ? rows : rows.subList(0, rows.size() - 1)) {
            room -= row.size();
            if (room < 0) break;
            fitting.add(List.copyOf(row));
        }
        if (!rows.isEmpty()) fitting.add(List.copyOf(rows.getLast()));
        return List.copyOf(fitting);
    }

    /** @param last a row of its own, however wide */
    static List<List<Button>> of(List<Button> buttons, List<Button> last) {
        return Stream.concat(of(buttons).stream(), Stream.of(last)).toList();
    }

    static List<List<Button>> of(List<Button> buttons) {
        List<List<Button>> rows = new ArrayList<>();
        boolean open = false;
        for (Button button : buttons) {
            boolean half = button.label().length() <= HALF;
            if (open && half) {
                rows.getLast().add(button);
                open = false;
            } else {
                rows.add(new ArrayList<>(List.of(button)));
                open = half;
            }
        }
        return rows.stream().map(List::copyOf).toList();
    }
}
