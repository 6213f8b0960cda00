package id.sopan.checkup;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.List;
import java.util.stream.Stream;

/** Whether each role of the procedures is held by a unit. */
final class RoleCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        List<Role> missing = Role.ofUnits().stream()
                .filter(role ->
                        facts.procedures().stream().map(Procedure::roles).anyMatch(roles -> roles.contains(role)))
                .filter(role -> facts.holding(role).findAny().isEmpty())
                .toList();
        long units = facts.posts().stream().map(Facts.Post::unit).distinct().count();
        return missing.isEmpty()
                ? Finding.fine("check.role.fine", units)
                : Finding.wrong(
                                "check.role.missing",
                                missing,
                                missing.getFirst().id())
                        .pressing(Stream.concat(
                                        facts.addToGroup(), missing.stream().map(Press.CopyBinding::new))
                                .toList());
    }
}
