package id.sopan.checkup;

import java.util.List;

/** Whether a unit that takes listed people only depends on one of them. */
final class SingleCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        List<Facts.Post> alone =
                facts.closed().filter(post -> post.listed().size() == 1).toList();
        return alone.isEmpty()
                ? Finding.fine("check.single.fine")
                : Finding.doubtful("check.single.alone.", facts.listings(alone)).calling(alone);
    }
}
