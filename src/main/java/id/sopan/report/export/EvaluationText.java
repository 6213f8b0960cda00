package id.sopan.report.export;

import id.sopan.procedure.Language;
import id.sopan.report.Compliance;
import id.sopan.report.HeldAgainst;
import id.sopan.report.Objection;
import id.sopan.report.ProcedureEvaluation;
import id.sopan.report.ProposedStandard;
import id.sopan.report.Ratings;
import id.sopan.report.StepEvaluation;
import id.sopan.report.Unfinished;
import id.sopan.wording.VersionText;
import id.sopan.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of the form. */
final class EvaluationText {

    private static final int REASONS = 5;
    private static final int WORDS = 10;
    private static final int NUMBERS = 10;
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int HUNDRED = 100;

    private EvaluationText() {}

    static String counts(ProcedureEvaluation evaluation) {
        List<String> counts = new ArrayList<>();
        if (evaluation.earlier() > 0) counts.add("dari semester sebelumnya " + evaluation.earlier());
        counts.add("diajukan " + evaluation.requested());
        counts.add("selesai " + evaluation.finished());
        counts.add("ditolak " + evaluation.denied());
        counts.add("dibatalkan " + evaluation.withdrawn());
        if (evaluation.reopened() > 0) counts.add("dibuka kembali sesudahnya " + evaluation.reopened());
        counts.add("masih berjalan " + evaluation.open());
        if (evaluation.overdue() > 0) counts.add("di antaranya " + evaluation.overdue() + " melewati waktu baku");
        String all = String.join(", ", counts);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    /** Each shortened, as elsewhere. */
    static String versions(List<String> versions) {
        return versions.stream().map(VersionText::of).collect(Collectors.joining(", "));
    }

    static String rating(Ratings ratings) {
        if (ratings.n() == 0) {
            return "Belum ada penilaian";
        }
        return ratings.isEnough()
                ? String.format(INDONESIAN, "Rata-rata %.1f dari 5 (n = %d)", ratings.mean(), ratings.n())
                : "Belum cukup untuk ditampilkan (n = " + ratings.n() + ")";
    }

    /** Each with how often it was said. */
    static String words(Ratings ratings) {
        if (!ratings.isEnough()) {
            return "";
        }
        String listed = ratings.words().stream()
                .limit(WORDS)
                .map(word -> word.word() + " (" + word.cases() + ")")
                .collect(Collectors.joining(", "));
        int others = ratings.casesBeyond(WORDS);
        return others == 0 ? listed : listed + ", dan " + others + " lainnya";
    }

    static String judgement(StepEvaluation step) {
        List<String> lines = new ArrayList<>();
        if (step.delegated()) {
            lines.add("Dikerjakan pada permohonan turunan");
        }
        if (!step.delegated() || step.cases() + step.uncovered() > 0) {
            lines.add(cases(step));
        }
        if (step.uncovered() > 0) {
            lines.add(step.uncovered() + " lagi sebagian di luar data kalender, tidak ikut n, median, dan P80");
        }
        kept(lines, step);
        if (!step.unfinished().isEmpty()) {
            lines.add("Belum selesai " + step.unfinished().size() + ", tidak termasuk n"
                    + (step.overdue() == 0 ? "" : "; " + step.overdue() + " sudah melewati waktu baku"));
        }
        if (step.median() != null) {
            times(lines, step);
        }
        return String.join("\n", lines);
    }

    private static String cases(StepEvaluation step) {
        String cases = "n = " + step.cases();
        if (step.cases() + step.uncovered() == 0) {
            return cases;
        }
        return step.heldAgainst().isEmpty() ? cases + "; waktu baku " + standard(step) : cases + "; waktu baku berubah";
    }

    private static String standard(StepEvaluation step) {
        return step.standard() == null ? "belum ditetapkan" : step.standard() + " menit";
    }

    private static void times(List<String> lines, StepEvaluation step) {
        lines.add("Median " + minutes(step.median()) + ", P80 " + minutes(step.p80()) + ", P90 " + minutes(step.p90())
                + " menit");
        lines.add(
                step.cases() < Compliance.FEWEST
                        ? "Menunggu: tanpa persentase, kurang dari " + Compliance.FEWEST + " kasus"
                        : "Menunggu " + Math.round(step.waiting() * HUNDRED) + "% dari waktunya");
    }

    private static void kept(List<String> lines, StepEvaluation step) {
        for (HeldAgainst held : step.heldAgainst()) {
            lines.add(
                    held.standard() == null
                            ? "Tanpa waktu baku: " + held.stays()
                            : "Kepatuhan pada waktu baku " + held.standard() + " menit: " + kept(held.compliance()));
        }
        if (step.heldAgainst().isEmpty() && !step.compliance().isEmpty()) {
            lines.add("Kepatuhan " + kept(step.compliance()));
        }
    }

    /** Of a row with several, in one line. */
    static String standards(StepEvaluation step) {
        return step.heldAgainst().stream()
                .map(held -> held.standard() == null
                        ? "tanpa waktu baku: " + held.stays()
                        : held.standard() + " menit: " + kept(held.compliance()))
                .collect(Collectors.joining("; "));
    }

    private static String kept(Compliance compliance) {
        if (compliance.cases() == 0) {
            return "belum dinilai " + compliance.unjudged();
        }
        String of = compliance.within() + " dari " + compliance.cases();
        String kept = compliance.percent().isPresent() ? compliance.percent().getAsInt() + "% (" + of + ")" : of;
        return compliance.unjudged() == 0 ? kept : kept + "; belum dinilai " + compliance.unjudged();
    }

    static String notes(StepEvaluation step) {
        List<String> lines = new ArrayList<>();
        numbers(lines, "Belum selesai, melewati waktu baku", step, true);
        numbers(lines, "Belum selesai", step, false);
        objections(lines, "Dikembalikan", step, false);
        objections(lines, "Ditolak", step, true);
        step.proposal().ifPresent(proposal -> lines.add(proposed(proposal)));
        if (step.proposal().isEmpty() && step.cases() > 0) {
            lines.add("Tanpa usulan waktu baku: kurang dari " + ProposedStandard.FEWEST + " kasus");
        }
        return String.join("\n", lines);
    }

    private static void numbers(List<String> lines, String what, StepEvaluation step, boolean overdue) {
        List<String> all = step.unfinished().stream()
                .filter(run -> run.overdue() == overdue)
                .map(Unfinished::number)
                .toList();
        if (all.isEmpty()) {
            return;
        }
        int rest = Math.max(0, all.size() - NUMBERS);
        lines.add(what + ": " + all.stream().limit(NUMBERS).collect(Collectors.joining(", "))
                + (rest == 0 ? "" : ", dan " + rest + " lainnya"));
    }

    private static void objections(List<String> lines, String what, StepEvaluation step, boolean denials) {
        int count = step.count(denials);
        if (count == 0) {
            return;
        }
        lines.add(what + " " + count + " kali:");
        List<Objection> all = step.objections().stream()
                .filter(objection -> objection.denial() == denials)
                .toList();
        all.stream()
                .limit(REASONS)
                .forEach(objection -> lines.add("- " + reason(objection) + " (" + objection.cases() + ")"));
        int rest = all.stream().skip(REASONS).mapToInt(Objection::cases).sum();
        if (rest > 0) {
            lines.add("- alasan lain (" + rest + ")");
        }
    }

    private static String reason(Objection objection) {
        return objection.reason().isEmpty()
                ? "(tanpa alasan)"
                : Wording.in(Language.ID).words(objection.reason());
    }

    private static String proposed(ProposedStandard proposal) {
        return "Usulan waktu baku: %d menit (P80 dibulatkan ke atas, n = %d; selang kepercayaan 90%%: %d s.d. %d menit)"
                .formatted(
                        Minutes.keeping(proposal.time()),
                        proposal.cases(),
                        Minutes.keeping(proposal.from()),
                        Minutes.keeping(proposal.to()));
    }

    private static String minutes(@Nullable Duration time) {
        return time == null ? "" : Long.toString(time.toMinutes());
    }

    /** How many lines a text takes in a column so wide. */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(line.length(), width)))
                .sum();
    }
}
