package id.sopan.checkup;

import java.util.List;

/** Whether a unit that takes listed people only depends on one of them. */
final class SingleCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        List<Facts.Post> alone =
                facts.closed().filter(post -> post.listed().size() == 1).toList();
        if (alone.isEmpty()) {
            return Finding.fine("check.single.fine");
        }
        List<Press> calls = Facts.calls(alone);
        String key = calls.isEmpty() ? "check.single.uncalled" : "check.single.alone";
        return Finding.doubtful(key, Facts.names(alone)).pressing(calls);
    }
}
