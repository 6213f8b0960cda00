package id.sopan.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one file. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void error(int line, String id, String en) {
        found.add(new Problem(file, line, new Text(id, en), Severity.ERROR));
    }

    void error(Yaml place, String id, String en) {
        error(place.line(), id, en);
    }

    void warn(Yaml place, String id, String en) {
        found.add(new Problem(file, place.line(), new Text(id, en), Severity.WARNING));
    }

    boolean haveErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    List<Problem> list() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
    }
}
