package id.sopan.checkup;

import java.util.List;
import java.util.Set;

/** Whether the bot is in each unit's group, and is told there who is a member. */
final class HomeCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        List<Facts.Post> lost = at(facts, Set.of(Facts.Home.NONE, Facts.Home.LOST));
        List<Facts.Post> untold = at(facts, Set.of(Facts.Home.MEMBER));
        if (!lost.isEmpty()) {
            return pressing(facts, Finding.wrong("check.home.lost", Facts.names(lost)));
        }
        return untold.isEmpty()
                ? Finding.fine("check.home.fine")
                : pressing(facts, Finding.doubtful("check.home.untold", Facts.names(untold)));
    }

    private static Finding pressing(Facts facts, Finding finding) {
        return finding.pressing(facts.addToGroup().toList());
    }

    private static List<Facts.Post> at(Facts facts, Set<Facts.Home> homes) {
        return facts.posts().stream()
                .filter(post -> homes.contains(post.home()))
                .toList();
    }
}
