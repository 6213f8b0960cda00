package id.sopan;

import id.sopan.conversation.AdminPost;
import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import id.sopan.procedure.Language;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins of a definition file that was refused, with file and line. */
final class RefusedDefinitions implements RefusalListener {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedDefinitions.class);
    private static final int TOLD = 20;

    private final AdminPost admins;

    RefusedDefinitions(AdminPost admins) {
        this.admins = admins;
    }

    @Override
    public void refused(String file, List<Problem> problems) {
        problems.forEach(problem -> LOG.warn("{}", problem.inEnglish()));
        String what = problems.stream().map(Problem::inEnglish).collect(Collectors.joining("\n"));
        String origin = "refused " + file + " " + Integer.toHexString(what.hashCode());
        admins.tell(origin, admins.unitTi(), language -> Notice.NOT_RELOADED.card(language, told(problems, language)));
    }

    private static String told(List<Problem> problems, Language language) {
        return problems.stream()
                .limit(TOLD)
                .map(problem -> language == Language.EN ? problem.inEnglish() : problem.inIndonesian())
                .collect(Collectors.joining("\n"));
    }
}
