package id.sopan.web;

import id.sopan.procedure.Language;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.report.Period;
import id.sopan.report.PeriodWords;
import id.sopan.report.ReportMenus;
import id.sopan.report.Reports;
import id.sopan.report.Scope;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /statistik}: figures of a period by procedure, step and unit; printable. */
@Controller
public record StatisticsPage(
        Supplier<Reports> reports, Supplier<ProcedureLibrary> procedures, Supplier<Roster> roster) {

    /**
     * @param periode as {@code /laporan} takes it
     * @param prosedur id; empty for all
     * @param unit likewise
     * @param bahasa {@code id} or {@code en}; empty for that of the browser
     */
    @GetMapping("/statistik")
    String statistics(
            @RequestParam(defaultValue = "pekan") String periode,
            @RequestParam(defaultValue = "") String prosedur,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String bahasa,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = Look.furnish(model, Look.FIGURES, bahasa, request);
        Set<String> units = unit.isEmpty() ? Set.of() : Set.of(unit);
        model.addAttribute("periode", PeriodWords.in(language, periode));
        model.addAttribute("periods", PeriodWords.known(language));
        model.addAttribute("prosedur", prosedur);
        model.addAttribute("unit", unit);
        model.addAttribute("procedures", procedures.get().all());
        model.addAttribute("units", roster.get().unitsByName());
        model.addAttribute("language", language);
        if (!prosedur.isEmpty() && procedures.get().current(prosedur).isEmpty()) {
            refuse(model, response, "prosedur", ReportMenus.unknownProcedure(prosedur, language));
            return "statistik";
        }
        if (!unit.isEmpty() && roster.get().everyUnit().stream().map(Unit::id).noneMatch(unit::equals)) {
            refuse(model, response, "unit", ReportMenus.unknownUnit(unit, language));
            return "statistik";
        }
        switch (PeriodWords.read(periode, reports.get().today(units))) {
            case PeriodWords.Understood read -> show(model, read.period(), units, prosedur, language);
            case PeriodWords.Refused why ->
                refuse(model, response, "periode", ReportMenus.refusedOnPage(why, language));
        }
        return "statistik";
    }

    /** @param field the one that does not do */
    private static void refuse(Model model, HttpServletResponse response, String field, String why) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("refused", why);
        model.addAttribute("wrong", field);
    }

    private void show(Model model, Period period, Set<String> units, String procedure, Language language) {
        Scope scope = new Scope(units, procedure.isEmpty() ? null : procedure);
        model.addAttribute("report", reports.get().view(period, scope, language));
    }
}
