package id.sopan.checkup;

import java.util.List;

/** Whether somebody is listed for each unit that takes listed people only. */
final class PeopleCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        List<Facts.Post> empty =
                facts.closed().filter(post -> post.listed().isEmpty()).toList();
        long listed = facts.posts().stream()
                .flatMap(post -> post.listed().stream())
                .distinct()
                .count();
        if (empty.isEmpty()) {
            return Finding.fine("check.people.fine", listed);
        }
        return Finding.wrong("check.people.nobody.", facts.listings(empty)).calling(empty);
    }
}
