package id.sopan.checkup;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.util.List;
import java.util.stream.Stream;

/** Whether each role of the procedures is held by a unit. */
final class RoleCheck implements Check {

    @Override
    public Finding of(Facts facts) {
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
}
