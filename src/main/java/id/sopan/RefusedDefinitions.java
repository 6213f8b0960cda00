package id.sopan;

import id.sopan.conversation.Replies;
import id.sopan.definition.Problem;
import id.sopan.definition.RefusalListener;
import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.roster.Roster;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admins of a definition file that was refused, with file and line. */
final class RefusedDefinitions implements RefusalListener {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedDefinitions.class);
    private static final int TOLD = 20;

    private final Replies replies;
    private final Roster roster;

    RefusedDefinitions(Replies replies, Roster roster) {
        this.replies = replies;
        this.roster = roster;
    }

    @Override
    public void refused(String file, List<Problem> problems) {
        problems.forEach(problem -> LOG.warn("{}", problem.inEnglish()));
        for (long admin : roster.admins()) {
            Language language = roster.chats().language(admin);
            String told = problems.stream()
                    .limit(TOLD)
                    .map(problem -> language == Language.EN ? problem.inEnglish() : problem.inIndonesian())
                    .collect(Collectors.joining("\n"));
            String origin = "refused " + file + " " + Integer.toHexString(problems.hashCode()) + " to " + admin;
            replies.say(origin, new Address(admin, null), Notice.NOT_RELOADED.card(language, told));
        }
    }
}
