package id.sopan.web;

import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /waktu}: the ledger of a run's time, as {@code /kenapa} tells it, of all rows at once; printable.
 *
 * @param ledgers as Telegram's HTML, which is harmless; empty where the run's definition is gone
 */
@Controller
public record TimePage(Supplier<Runs> runs, BiFunction<Run, Language, Optional<String>> ledgers) {

    /**
     * @param nomor of a run; empty for the form alone
     * @param bahasa {@code id} or {@code en}; empty for that of the browser
     */
    @GetMapping("/waktu")
    String time(
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String bahasa,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = Look.furnish(model, Look.PAGE, bahasa, request);
        String number = nomor.strip().toUpperCase(Locale.ROOT);
        Optional<String> ledger = runs.get().byNumber(number).flatMap(run -> ledgers.apply(run, language));
        model.addAttribute("nomor", number);
        model.addAttribute("ledger", ledger.orElse(null));
        if (ledger.isEmpty() && !number.isEmpty()) response.setStatus(HttpStatus.NOT_FOUND.value());
        return "waktu";
    }
}
