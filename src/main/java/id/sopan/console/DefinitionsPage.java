package id.sopan.console;

import id.sopan.definition.Problem;
import id.sopan.desk.UnderWay;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.wording.ComparisonText;
import id.sopan.wording.VersionText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/sop}: the procedures in force; for admins with what the linter says of their files. */
@Controller
record DefinitionsPage(Supplier<Workplace> workplace) {

    /** @param minutes sum of the standards that are given */
    record Shown(String id, String name, String starts, int rows, int minutes, String version) {}

    /**
     * What the version in force changed.
     *
     * @param before the one before it, as it is shown
     * @param changes as Telegram's HTML
     * @param keeping numbers of running requests that go on by another version
     */
    record Changed(String name, String before, String version, List<String> changes, List<String> keeping) {}

    /** @param text with its file and line */
    record Said(boolean error, String text) {}

    @GetMapping("/konsol/sop")
    ModelAndView definitions(HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Workplace work = workplace.get();
        return Pages.of(visitor, "sop", "sop")
                .addObject(
                        "procedures",
                        work.procedures().all().stream()
                                .map(procedure -> shown(procedure, visitor.language()))
                                .toList())
                .addObject("changed", visitor.admin() ? changed(work, visitor.language()) : List.of())
                .addObject("said", visitor.admin() ? said(work, visitor.language()) : List.of());
    }

    private static Shown shown(Procedure procedure, Language language) {
        String starts = procedure.starts().by().stream()
                .map(role -> procedure.nama(role).in(language))
                .collect(Collectors.joining(", "));
        return new Shown(
                procedure.id(),
                procedure.nama().in(language),
                starts,
                procedure.rows().size(),
                procedure.totalWaktu(),
                version(procedure));
    }

    /** As it is shown. */
    static String version(Procedure procedure) {
        return VersionText.of(procedure.hash());
    }

    private static List<Changed> changed(Workplace work, Language language) {
        UnderWay underWay = UnderWay.in(work.runs());
        return work.procedures().all().stream()
                .flatMap(now ->
                        work.procedures().before(now).stream().map(before -> changed(underWay, before, now, language)))
                .toList();
    }

    private static Changed changed(UnderWay underWay, Procedure before, Procedure now, Language language) {
        return new Changed(
                now.nama().in(language),
                version(before),
                version(now),
                ComparisonText.lines(before, now, language),
                underWay.byOtherVersions(now).stream()
                        .map(UnderWay.OpenRun::number)
                        .toList());
    }

    /** Of the files as they are now, be they in force or refused. */
    private static List<Said> said(Workplace work, Language language) {
        try {
            return ProcedureLinter.read(work.definitions().read()).stream()
                    .flatMap(reading -> reading.problems().stream())
                    .map(problem -> new Said(problem.isError(), told(problem, language)))
                    .toList();
        } catch (UncheckedIOException unreadable) {
            return List.of(new Said(true, String.valueOf(unreadable.getCause())));
        }
    }

    private static String told(Problem problem, Language language) {
        return language == Language.EN ? problem.inEnglish() : problem.inIndonesian();
    }
}
