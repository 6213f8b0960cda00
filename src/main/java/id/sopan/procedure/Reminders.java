package id.sopan.procedure;

import java.util.List;

/**
 * When people are reminded of a step.
 *
 * @param at percentages of the standard time ({@code waktu}), ascending; 100 is the breach
 * @param repeat after so many working days again, once the standard has passed; 0: not again
 * @param waiting after so many working days those who must act are reminded where the row has no standard time; 0: never
 * @param requester after so many working days a requester who is waited for is reminded; 0: never
 * @param quiet whether nobody is reminded of the step
 */
public record Reminders(List<Integer> at, int repeat, int waiting, int requester, boolean quiet) {

    /** What holds where a definition says nothing. */
    public static final Reminders USUAL = new Reminders(List.of(75, 100), 1, 3, 3, false);

    public Reminders {
        at = at.stream().sorted().toList();
    }
}
