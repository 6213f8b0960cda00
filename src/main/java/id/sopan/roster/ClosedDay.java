package id.sopan.roster;

import java.time.LocalDate;

/**
 * A day off of the agency's own.
 *
 * @param name as people read it
 * @param basis the decision that it stands in, such as {@code SK Rektor 12/2026}
 */
public record ClosedDay(LocalDate date, String name, String basis) {}
