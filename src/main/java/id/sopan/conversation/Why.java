package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.measure.RowStay;
import id.sopan.measure.RunClock;
import id.sopan.wording.Card;
import id.sopan.wording.LedgerText;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /kenapa NOMOR NOMOR-SOP}: why a step took the time that it is said to have taken. */
record Why(Office office, Reading reading) {

    private static final String PAGE = "kenapa/";
    private static final Pattern STEP =
            Pattern.compile("(?i)(?:(?:langkah|step|nomor|nomer|number|no)[.:]?\\s*)*(\\d{1,3})[.,;:!?)]*");
    private static final Pattern LEDGER = Pattern.compile(PAGE + "([A-Za-z0-9_-]{12})/(\\d{1,3})");

    /** Without a step, of the one that the request is in or was in last. */
    void ask(Message message, String arguments) {
        Numbered.of(
                        office,
                        reading,
                        message,
                        arguments,
                        "kenapa",
                        number -> reading.numbered(number, message.place(), message.sender()))
                .ifPresent(numbered -> tell(message, numbered.run(), numbered.rest()));
    }

    /** Of all that runs. */
    AboutRequest about() {
        return new AboutRequest((run, sender) -> run.isOpen(), (tap, run) -> {
            if (!reading.mayRead(run, tap.place(), tap.sender())) {
                return office.alert(tap, Notice.FORGED);
            }
            RunClock clock = office.time(run);
            nomor(clock, "").ifPresent(nomor -> tell(tap, clock, nomor));
            return Answer.NONE;
        });
    }

    private void tell(Heard heard, RunClock clock, int nomor) {
        Card card = pages(clock, heard, nomor).card(office.language(heard.place()), 0, option(clock.run(), nomor));
        office.list(heard, card);
    }

    private void tell(Message message, Run run, String step) {
        RunClock clock = office.time(run);
        Optional<Integer> nomor = nomor(clock, step);
        if (nomor.isPresent()) {
            tell(message, clock, nomor.get());
            return;
        }
        List<Integer> reached =
                clock.stays().stream().map(RowStay::nomor).distinct().sorted().toList();
        String all = reached.stream().map(String::valueOf).collect(Collectors.joining(", "));
        office.say(message, Notice.STEP_NOT_REACHED, step, all, Office.number(run), reached.getLast());
    }

    private static Optional<Integer> nomor(RunClock clock, String step) {
        if (step.isEmpty()) {
            return clock.run()
                    .current()
                    .or(() -> Optional.of(clock.run().visits().getLast()))
                    .map(visit -> clock.stay(visit).nomor());
        }
        Matcher matcher = STEP.matcher(step);
        return matcher.matches()
                ? Optional.of(Integer.valueOf(matcher.group(1)))
                        .filter(nomor -> !stays(clock, nomor).isEmpty())
                : Optional.empty();
    }

    private static List<RowStay> stays(RunClock clock, int nomor) {
        return clock.stays().stream().filter(stay -> stay.nomor() == nomor).toList();
    }

    private Pages pages(RunClock clock, Heard heard, int nomor) {
        Run run = clock.run();
        return LedgerText.of(office.view(run), clock, stays(clock, nomor), reading.viewpoint(run, heard));
    }

    private static String option(Run run, int nomor) {
        return PAGE + run.id() + "/" + nomor;
    }

    /** Whether another page of a ledger is asked for; then it takes the place of the one before. */
    Optional<Answer> page(Inbound.Tapped tap, Pages.Wanted wanted) {
        Matcher ledger = LEDGER.matcher(wanted.what());
        return ledger.matches()
                ? Optional.of(page(tap, ledger.group(1), Integer.parseInt(ledger.group(2)), wanted.page()))
                : Optional.empty();
    }

    private Answer page(Inbound.Tapped tap, String id, int nomor, int page) {
        Optional<Run> run = reading.tapped(tap, id);
        if (run.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        Pages pages = pages(office.time(run.get()), tap, nomor);
        office.turn(tap, pages.card(office.language(tap.place()), page, option(run.get(), nomor)));
        return Answer.NONE;
    }
}
