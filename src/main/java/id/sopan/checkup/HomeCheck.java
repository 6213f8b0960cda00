package id.sopan.checkup;

import java.util.List;
import java.util.Set;

/** Whether the bot is in each unit's group, and is told there who is a member. */
final class HomeCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        List<String> lost = at(facts, Set.of(Facts.Home.NONE, Facts.Home.LOST));
        List<String> untold = at(facts, Set.of(Facts.Home.MEMBER));
        if (!lost.isEmpty()) {
            return Finding.wrong("check.home.lost", lost);
        }
        return untold.isEmpty() ? Finding.fine("check.home.fine") : Finding.doubtful("check.home.untold", untold);
    }

    private static List<String> at(Facts facts, Set<Facts.Home> homes) {
        return facts.posts().stream()
                .filter(post -> homes.contains(post.home()))
                .map(Facts.Post::unit)
                .distinct()
                .toList();
    }
}
