package id.sopan.wording;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Units by name, each with a button, page by page.
 *
 * @param index of the page, from 0
 */
record UnitPages(List<UnitChoice> units, int index) {

    UnitPages {
        units = units.stream()
                .sorted(Comparator.comparing(UnitChoice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * @param button of a unit
     * @param turn what a button to another page carries
     */
    Card card(Html asking, Function<UnitChoice, Button> button, IntFunction<String> turn, Wording wording) {
        return new ButtonPages(units.stream().map(button).toList(), index).card(asking, turn, wording);
    }
}
