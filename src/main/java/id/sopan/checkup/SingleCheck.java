package id.sopan.checkup;

import java.util.List;

/** Whether a unit that takes listed people only depends on one of them. */
final class SingleCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        List<String> alone = facts.closed()
                .filter(post -> post.listed().size() == 1)
                .map(Facts.Post::unit)
                .distinct()
                .toList();
        return alone.isEmpty() ? Finding.fine("check.single.fine") : Finding.doubtful("check.single.alone", alone);
    }
}
