package id.sopan.web;

import id.sopan.calendar.WrittenDay;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands behind the question mark of an address; what is not understood is refused, never guessed or left out. */
final class Parameters {

    private final Map<String, String[]> given;

    private Parameters(Map<String, String[]> given) {
        this.given = given;
    }

    /** A parameter cannot be taken as it is; the message names it and says what can. */
    static final class Unfit extends RuntimeException {
        Unfit(String detail) {
            super(detail);
        }
    }

    /**
     * @param known all that this address takes
     * @throws Unfit where there is another, or one stands twice
     */
    static Parameters of(HttpServletRequest request, String... known) {
        List<String> names = List.of(known);
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new Unfit("There is no parameter " + name + " here: " + request.getRequestURI() + " takes "
                        + (names.isEmpty() ? "none" : "only " + String.join(", ", names)) + ".");
            }
            if (values.length > 1) {
                throw new Unfit(name + " stands twice: give it once.");
            }
        });
        return new Parameters(request.getParameterMap());
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(values -> values[0]);
    }

    /** A whole number within these bounds, both included. */
    Optional<Long> number(String name, long least, long most) {
        return text(name).map(word -> {
            try {
                long number = Long.parseLong(word);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notOne) {
                // refused like one that is out of bounds
            }
            throw new Unfit(name + " is a whole number from " + least + " to " + most + ".");
        });
    }

    Optional<LocalDate> day(String name) {
        return text(name)
                .map(word -> WrittenDay.iso(word).orElseThrow(() -> new Unfit(name + " is a day such as 2026-06-30.")));
    }
}
