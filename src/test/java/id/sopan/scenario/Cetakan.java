package id.sopan.scenario;

import id.sopan.engine.By;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** With {@code -Dsopan.print}: each stay in a step that a journal tells of, from when until when, who ended it and how. */
final class Cetakan {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Balai.ZONE);

    private Cetakan() {}

    static void cetak(Run run) {
        if (Boolean.getBoolean("sopan.print")) {
            System.out.println(Run.fold(run.id(), run.journal()).visits().stream()
                    .map(Cetakan::baris)
                    .collect(Collectors.joining("\n", judul(run) + "\n", "\n")));
        }
    }

    private static String judul(Run run) {
        return "%s %s: %s, %d entries".formatted(run.number(), run.procedure(), run.state(), run.seq());
    }

    private static String baris(Visit visit) {
        String opened = "  %-18s %s".formatted(visit.step(), waktu(visit.opened()));
        Visit.Closing closing = visit.closing();
        if (closing == null) {
            return opened;
        }
        String exit = closing.exit() == null ? "" : ": " + closing.exit();
        return opened + " - " + waktu(closing.at()) + " " + siapa(closing.by()) + exit;
    }

    private static String siapa(By by) {
        if (by.person() == null) {
            return "Sopan";
        }
        return by.role() == null
                ? by.person().name()
                : by.person().name() + " (" + by.role().id() + ")";
    }

    private static String waktu(Instant at) {
        return TIME.format(at);
    }
}
