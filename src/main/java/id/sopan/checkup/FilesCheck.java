package id.sopan.checkup;

import id.sopan.definition.Problem;
import id.sopan.procedure.SetAside;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether files that people send are copied, and definition files count; nothing is said of it where they do, or need not. */
final class FilesCheck {

    private FilesCheck() {}

    static Optional<Finding> of(List<SetAside> files) {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.doubtful(
                        "check.files.aside", files.stream().map(SetAside::file).toList()));
    }

    /** @param files of calendars that are not as they are in force */
    static Optional<Finding> ofCalendarsAside(Set<String> files) {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.doubtful("check.calendar.aside", List.copyOf(files)));
    }

    /** @param key of what is said of files with errors */
    static Optional<Finding> ofRefused(String key, List<Problem> problems) {
        List<String> files = problems.stream()
                .filter(Problem::isError)
                .map(Problem::file)
                .distinct()
                .toList();
        return files.isEmpty() ? Optional.empty() : Optional.of(Finding.wrong(key, files));
    }

    static Optional<Finding> of(Copies copies) {
        if (copies.trouble() != null) {
            return Optional.of(Finding.wrong("check.files", copies.waiting(), copies.trouble()));
        }
        return copies.waiting() == 0
                ? Optional.empty()
                : Optional.of(Finding.doubtful("check.files.withheld", copies.waiting()));
    }
}
