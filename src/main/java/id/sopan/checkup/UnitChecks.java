package id.sopan.checkup;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the units hold, where they live, and who acts for them. */
final class UnitChecks {

    private UnitChecks() {}

    /** Whether each role of the procedures is held by a unit. */
    static Finding roles(Facts facts) {
        Roles roles = Roles.of(facts.procedures());
        List<Role> missing = roles.all().stream()
                .filter(role ->
                        facts.procedures().stream().map(Procedure::named).anyMatch(named -> named.contains(role)))
                .filter(role -> facts.holding(role).findAny().isEmpty())
                .toList();
        long units = facts.posts().stream().map(Facts.Post::unit).distinct().count();
        return missing.isEmpty()
                ? Finding.fine("check.role.fine", units)
                : Finding.wrong(
                                "check.role.missing",
                                missing.stream().map(roles::nama).toList(),
                                missing.getFirst().id())
                        .pressing(Stream.concat(
                                        facts.addToGroup(), missing.stream().map(Press.CopyBinding::new))
                                .toList());
    }

    /** Whether the bot is in each unit's group, and is told there who is a member. */
    static Finding homes(Facts facts) {
        List<Facts.Post> lost = at(facts, Set.of(Facts.Home.NONE, Facts.Home.LOST));
        List<Facts.Post> untold = at(facts, Set.of(Facts.Home.MEMBER));
        if (!lost.isEmpty()) {
            return adding(facts, Finding.wrong("check.home.lost", Facts.names(lost)));
        }
        return untold.isEmpty()
                ? Finding.fine("check.home.fine")
                : adding(facts, Finding.doubtful("check.home.untold", Facts.names(untold)));
    }

    private static Finding adding(Facts facts, Finding finding) {
        return finding.pressing(facts.addToGroup().toList());
    }

    private static List<Facts.Post> at(Facts facts, Set<Facts.Home> homes) {
        return facts.posts().stream()
                .filter(post -> homes.contains(post.home()))
                .toList();
    }

    /** Whether somebody is listed for each unit that takes listed people only. */
    static Finding people(Facts facts) {
        List<Facts.Post> empty =
                facts.closed().filter(post -> post.listed().isEmpty()).toList();
        long listed = facts.posts().stream()
                .flatMap(post -> post.listed().stream())
                .distinct()
                .count();
        return empty.isEmpty()
                ? Finding.fine("check.people.fine", listed)
                : Finding.wrong("check.people.nobody.", facts.listings(empty)).calling(empty);
    }

    /** Whether a unit that takes listed people only depends on one of them. */
    static Finding single(Facts facts) {
        List<Facts.Post> alone =
                facts.closed().filter(post -> post.listed().size() == 1).toList();
        return alone.isEmpty()
                ? Finding.fine("check.single.fine")
                : Finding.doubtful("check.single.alone.", facts.listings(alone)).calling(alone);
    }
}
