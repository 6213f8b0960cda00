package id.sopan.checkup;

import java.util.Optional;

/** Whether files that people send are copied; nothing is said of it where they are, or need not be. */
final class FilesCheck {

    private FilesCheck() {}

    static Optional<Finding> of(Copies copies) {
        return Optional.ofNullable(copies.trouble())
                .map(trouble -> Finding.wrong("check.files", copies.waiting(), trouble));
    }
}
