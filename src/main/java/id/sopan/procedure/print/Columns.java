package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the pelaksana. */
final class Columns {

    private Columns() {}

    /** Those who carry out a step of the sheet, in the order of the SOP; the requester first where one is needed. */
    static List<Role> of(SopSheet sheet) {
        List<Role> used = sheet.flows().stream()
                .map(Procedure::steps)
                .flatMap(List::stream)
                .map(Step::pelaksana)
                .flatMap(List::stream)
                .distinct()
                .toList();
        Stream<Role> known = Stream.concat(Stream.of(Role.PEMOHON), sheet.roles().all().stream());
        return known.filter(used::contains).toList();
    }
}
