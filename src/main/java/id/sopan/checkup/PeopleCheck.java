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
        return empty.isEmpty()
                ? Finding.fine("check.people.fine", listed)
                : Finding.wrong("check.people.nobody", Facts.names(empty)).pressing(Facts.calls(empty));
    }
}
