package id.sopan.console;

import id.sopan.roster.Audit;
import id.sopan.roster.Roster;
import id.sopan.wording.Moments;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/catatan}: what admins changed of units, people and days off, the newest first; for admins. */
@Controller
record AuditPage(Supplier<Workplace> workplace) {

    private static final int SHOWN = 300;
    private static final String MILLIS = "\\d{1,15}";

    record Line(String at, String by, String what, String subject, String detail) {}

    /** @param sebelum of older ones: before which instant, exclusive, in milliseconds since 1970; the newest without it */
    @GetMapping("/konsol/catatan")
    ModelAndView audit(@RequestParam(defaultValue = "") String sebelum, HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        if (!visitor.admin()) {
            return Pages.saying(visitor.language(), HttpStatus.NOT_FOUND, "console.nopage.");
        }
        Roster roster = workplace.get().roster();
        long before = sebelum.matches(MILLIS) ? Long.parseLong(sebelum) : Long.MAX_VALUE;
        List<Audit> shown = roster.audit(Instant.ofEpochMilli(before), SHOWN);
        Instant oldest = shown.isEmpty() ? Instant.EPOCH : shown.getLast().at();
        AuditWords words = new AuditWords(workplace.get(), visitor);
        return Pages.of(visitor, "audit", "catatan")
                .addObject("most", SHOWN)
                .addObject(
                        "lines",
                        shown.stream().map(audit -> line(words, visitor, audit)).toList())
                .addObject("newer", before != Long.MAX_VALUE)
                .addObject("older", roster.audit(oldest, 1).isEmpty() ? null : oldest.toEpochMilli());
    }

    private static Line line(AuditWords words, Visitor visitor, Audit audit) {
        return new Line(
                Moments.in(visitor.language(), visitor.zone()).of(audit.at()),
                words.by(audit),
                Wording.in(visitor.language()).say(Wording.key("audit.", audit.what())),
                words.subject(audit),
                words.detail(audit));
    }
}
