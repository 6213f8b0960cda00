package id.sopan.console;

import id.sopan.desk.ReadingRights;
import id.sopan.desk.UnderWay;
import id.sopan.drawing.Pdf;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.print.FlowPictures;
import id.sopan.procedure.print.SopSheet;
import id.sopan.wording.ComparisonText;
import id.sopan.wording.FlowText;
import id.sopan.wording.StandardRow;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/sop/ID}: one SOP in force with its standards and its flow, and its form to be kept. */
@Controller
record SopPage(Supplier<Workplace> workplace) {

    private static final String HERE = "/konsol/sop/{id}";

    @GetMapping(HERE)
    ModelAndView sop(@PathVariable String id, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Workplace work = workplace.get();
        Optional<Procedure> current = work.procedures().current(id);
        if (current.isEmpty()) {
            return Pages.saying(visitor, HttpStatus.NOT_FOUND, "console.nopage.");
        }
        Procedure procedure = current.get();
        return Pages.of(visitor, "sop", "prosedur")
                .addObject("id", id)
                .addObject("name", procedure.nama().in(visitor.language()))
                .addObject("minutes", procedure.totalWaktu())
                .addObject("rows", StandardRow.of(procedure, visitor.language()))
                .addObject("version", DefinitionsPage.version(procedure))
                .addObject(
                        "before",
                        work.procedures()
                                .before(procedure)
                                .map(DefinitionsPage::version)
                                .orElse(""))
                .addObject("leading", FlowText.leading(procedure, visitor.language()))
                .addObject("others", others(work, visitor, procedure))
                .addObject(
                        "pictures",
                        Flow.of(procedure, visitor.language())
                                .map(FlowPictures::count)
                                .orElse(0));
    }

    /**
     * Another version, by which requests go on that began with it.
     *
     * @param numbers of those that this visitor may read
     * @param changes what the version in force changed, as Telegram's HTML
     */
    record Other(String version, List<String> numbers, List<String> changes) {}

    private static List<Other> others(Workplace work, Visitor visitor, Procedure now) {
        ReadingRights rights = Shown.rights(work);
        Map<String, List<String>> byVersion = UnderWay.in(work.runs()).byOtherVersions(now).stream()
                .filter(open -> work.runs()
                        .legible(open.id())
                        .filter(run -> rights.mayRead(run, visitor.person()))
                        .isPresent())
                .collect(Collectors.groupingBy(
                        UnderWay.OpenRun::definition,
                        TreeMap::new,
                        Collectors.mapping(UnderWay.OpenRun::number, Collectors.toList())));
        return byVersion.entrySet().stream()
                .flatMap(kept -> work.procedures().byHash(kept.getKey()).stream()
                        .map(before -> new Other(
                                DefinitionsPage.version(before),
                                kept.getValue(),
                                ComparisonText.lines(before, now, visitor.language()))))
                .toList();
    }

    /** @param part of the flow chart, from 0 */
    @GetMapping(HERE + "/alur/{part}.svg")
    ResponseEntity<String> flow(@PathVariable String id, @PathVariable int part, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        return workplace
                .get()
                .procedures()
                .current(id)
                .flatMap(procedure -> Flow.of(procedure, visitor.language()))
                .flatMap(flow -> Flow.picture(flow, part))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping(HERE + "/formulir.pdf")
    ResponseEntity<byte[]> form(@PathVariable String id) throws IOException {
        Optional<SopSheet> sheet = SopSheet.find(workplace.get().procedures().all(), id);
        if (sheet.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Pdf.write(sheet.get(), pdf);
        ContentDisposition kept =
                ContentDisposition.attachment().filename("sop-" + id + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.toString())
                .body(pdf.toByteArray());
    }
}
