package id.sopan.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one file. */
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void error(int line, String id, String en) {
        found.add(new Problem(file, line, id, en, Severity.ERROR));
    }

    public void error(Yaml place, String id, String en) {
        error(place.line(), id, en);
    }

    public void warn(Yaml place, String id, String en) {
        found.add(new Problem(file, place.line(), id, en, Severity.WARNING));
    }

    public boolean haveErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    public List<Problem> list() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
    }
}
