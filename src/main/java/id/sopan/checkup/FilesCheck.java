package id.sopan.checkup;

import id.sopan.definition.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether files that people send are copied, and definition files count; nothing is said of it where they do, or need not. */
final class FilesCheck {

    private FilesCheck() {}

    /** @param key of what is said of files that are not as they are in force */
    static Optional<Finding> ofSetAside(String key, Stream<String> files) {
        List<String> all = files.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(Finding.doubtful(key, all));
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
