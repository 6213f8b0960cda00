package id.sopan.console;

import id.sopan.report.PeriodWords;
import id.sopan.report.ReportMenus;
import id.sopan.report.Scope;
import id.sopan.roster.Unit;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konsol/statistik}: the figures of {@code /statistik}, of the units for which somebody acts; for an admin of all. */
@Controller
record FiguresPage(Supplier<Workplace> workplace) {

    /**
     * @param periode as {@code /laporan} takes it
     * @param prosedur id; empty for all
     * @param unit id of one of theirs; empty for all of theirs
     */
    @GetMapping("/konsol/statistik")
    ModelAndView figures(
            @RequestParam(defaultValue = "pekan") String periode,
            @RequestParam(defaultValue = "") String prosedur,
            @RequestParam(defaultValue = "") String unit,
            HttpServletRequest request) {
        Visitor visitor = Doorkeeper.visitor(request);
        Workplace work = workplace.get();
        List<Unit> offered = visitor.offered(work.roster());
        Set<String> units = units(visitor, unit);
        ModelAndView page = Pages.of(visitor, "figures", "statistik")
                .addObject("periode", PeriodWords.in(visitor.language(), periode))
                .addObject("periods", PeriodWords.known(visitor.language()))
                .addObject("prosedur", prosedur)
                .addObject("unit", unit)
                .addObject("procedures", work.procedures().all())
                .addObject("units", offered)
                .addObject("language", visitor.language());
        if (!prosedur.isEmpty() && work.procedures().current(prosedur).isEmpty()) {
            return refused(page, "prosedur", ReportMenus.unknownProcedure(prosedur, visitor.language()));
        }
        if (!Visitor.isAmong(offered, unit)) {
            return refused(page, "unit", Wording.in(visitor.language()).say("console.unit.unknown", unit));
        }
        return switch (PeriodWords.read(periode, work.reports().today(units))) {
            case PeriodWords.Understood read -> {
                Scope scope = new Scope(units, prosedur.isEmpty() ? null : prosedur);
                yield page.addObject("report", work.reports().view(read.period(), scope, visitor.language()));
            }
            case PeriodWords.Refused refused ->
                refused(page, "periode", ReportMenus.refusedOnPage(refused, visitor.language()));
        };
    }

    /** @param field the one that does not do */
    private static ModelAndView refused(ModelAndView page, String field, String why) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page.addObject("refused", why).addObject("wrong", field);
    }

    /** Empty for all, which only an admin may see. */
    private static Set<String> units(Visitor visitor, String unit) {
        if (!unit.isEmpty()) {
            return Set.of(unit);
        }
        return visitor.admin() ? Set.of() : visitor.unitIds();
    }
}
