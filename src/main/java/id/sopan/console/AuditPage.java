package id.sopan.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/catatan}: what admins changed of units, people and days off, and did on requests, the newest first; for admins. */
@Controller
record AuditPage(Supplier<Workplace> workplace) {

    private static final int SHOWN = 300;
    private static final String MILLIS = "\\d{1,15}";

    /** @param told writes the line where it is shown */
    private record Noted(long millis, Supplier<AuditLine> told) {}

    /** @param sebelum of older ones: before which instant, exclusive, in milliseconds since 1970; the newest without it */
    @GetMapping("/konsol/catatan")
    ModelAndView audit(@RequestParam(defaultValue = "") String sebelum, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        if (!visitor.admin()) {
            return Pages.saying(visitor, HttpStatus.NOT_FOUND, "console.nopage.");
        }
        long before = sebelum.matches(MILLIS) ? Long.parseLong(sebelum) : Long.MAX_VALUE;
        List<Noted> noted = noted(visitor, Instant.ofEpochMilli(before));
        List<Noted> shown = together(noted);
        return Pages.of(visitor, "audit", "catatan")
                .addObject("most", SHOWN)
                .addObject(
                        "lines", shown.stream().map(line -> line.told().get()).toList())
                .addObject("newer", before != Long.MAX_VALUE)
                .addObject(
                        "older", shown.size() < noted.size() ? shown.getLast().millis() : null);
    }

    /** The newest first: one more than is shown, where there are as many. */
    private List<Noted> noted(Visitor visitor, Instant before) {
        Workplace work = workplace.get();
        AuditWords words = new AuditWords(work, visitor);
        Stream<Noted> changes = work.roster().audit(before, SHOWN + 1).stream()
                .map(audit -> new Noted(audit.at().toEpochMilli(), () -> AuditLine.of(words, visitor, audit)));
        Stream<Noted> acts = work.adminActs().newest(before, SHOWN + 1).stream()
                .map(act -> new Noted(act.at().toEpochMilli(), () -> AuditLine.of(work, visitor, act)));
        return Stream.concat(changes, acts)
                .sorted(Comparator.comparingLong(Noted::millis).reversed())
                .toList();
    }

    /** As many as are shown, and those of the same instant as the last of them. */
    private static List<Noted> together(List<Noted> noted) {
        return noted.size() <= SHOWN
                ? noted
                : noted.stream()
                        .takeWhile(line -> line.millis() >= noted.get(SHOWN - 1).millis())
                        .toList();
    }
}
