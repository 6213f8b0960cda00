package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import id.sopan.procedure.Language;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the admins of a definition file that was refused, with file and line; while there is nobody to tell, as before
 * the first admin, it waits for somebody.
 */
final class RefusedDefinitions implements RefusalListener {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedDefinitions.class);
    private static final int TOLD = 20;

    private final AdminPost admins;
    private final Marks marks;
    private final Map<String, List<Problem>> untold = new ConcurrentHashMap<>();

    RefusedDefinitions(AdminPost admins, Marks marks) {
        this.admins = admins;
        this.marks = marks;
    }

    @Override
    public void refused(String file, List<Problem> problems) {
        problems.stream()
                .filter(Problem::isError)
                .forEach(problem -> LOG.warn("{} / {}", problem.inIndonesian(), problem.en()));
        String what = problems.stream().map(Problem::inEnglish).collect(Collectors.joining("\n"));
        String origin = mark(file) + " " + Integer.toHexString(what.hashCode()) + " since "
                + marks.set(mark(file)).order();
        if (!tell(origin, problems)) {
            untold.put(origin, problems);
        }
    }

    /** From the first refusal until the file is right. */
    private static String mark(String file) {
        return "refused " + file;
    }

    @Override
    public void right(Set<String> files) {
        files.forEach(file -> marks.find(mark(file)).ifPresent(marks::clear));
    }

    /**
     * Tells what nobody could be told of, where it is still so.
     *
     * @param now what is wrong in the files as they stand
     */
    void tellUntold(List<Problem> now) {
        untold.values()
                .removeIf(problems -> problems.stream().filter(Problem::isError).noneMatch(now::contains));
        untold.entrySet().removeIf(waiting -> tell(waiting.getKey(), waiting.getValue()));
    }

    /** What nobody could be told of will not be told. */
    void forgetUntold() {
        untold.clear();
    }

    private boolean tell(String origin, List<Problem> problems) {
        return admins.tell(origin, language -> Notice.NOT_RELOADED.card(language, told(problems, language)));
    }

    private static String told(List<Problem> problems, Language language) {
        return problems.stream()
                .filter(Problem::isError)
                .limit(TOLD)
                .map(problem -> language == Language.EN ? problem.inEnglish() : problem.inIndonesian())
                .collect(Collectors.joining("\n"));
    }
}
