package id.sopan.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Buttons in rows: two beside each other where a phone can show both whole. */
final class Rows {

    private static final int HALF = 16;

    private Rows() {}

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
