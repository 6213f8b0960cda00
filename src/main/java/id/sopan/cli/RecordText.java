package id.sopan.cli;

import id.sopan.log.OneLine;
import id.sopan.record.CopyVerification;
import id.sopan.record.Finding;
import id.sopan.record.Head;
import id.sopan.record.Verification;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a verification came to, in both languages. */
final class RecordText {

    private static final int MOST = 20;

    private RecordText() {}

    /** Whether all fits. */
    static boolean print(Verification verification, String place, PrintWriter out) {
        return print(verification, Optional.empty(), place, out);
    }

    /** @param copies empty where none were looked at */
    static boolean print(Verification verification, Optional<CopyVerification> copies, String place, PrintWriter out) {
        List<Finding> findings = Stream.concat(
                        verification.findings().stream(), copies.stream().flatMap(held -> held.findings().stream()))
                .toList();
        int count = findings.size();
        findings.stream().limit(MOST).forEach(finding -> {
            Said said = said(finding);
            out.println(filled(said.indonesian(), finding, "sampai"));
            out.println(filled(said.english(), finding, "to"));
        });
        if (count > MOST) {
            out.println("… dan " + (count - MOST) + " temuan lagi / and " + (count - MOST) + " more findings");
        }
        String size = verification.runs() + " permohonan / requests, " + verification.entries() + " entri / entries, "
                + verification.heads().size() + " sidik pekanan / weekly heads: " + place;
        if (count > 0) {
            out.println("TIDAK SESUAI / DOES NOT FIT: " + count + " temuan / findings; " + size);
            return false;
        }
        out.println("Sesuai / fits: " + size);
        Head head = verification.counting();
        if (head == null) {
            out.println("Belum ada sidik pekanan: yang terbukti hanya rantai tiap permohonan."
                    + " / There is no weekly head yet: only each request's own chain is proved.");
        } else {
            out.println(OneLine.of(
                    "Terbukti sampai sidik pekan / proved up to the head of " + head.week() + ": " + head.root()));
            out.println("Dibuat / begun: " + head.at()
                    + " (UTC). Mohon cocokkan dengan pekan dan waktu rekapnya di percakapan"
                    + " / hold that against the week and the time of its summary in the chat.");
            out.println("Entri sesudahnya, terbukti oleh rantai saja / entries after it, proved by their chains alone: "
                    + verification.uncovered());
        }
        if (verification.earlier() > 0) {
            out.println(
                    "Permohonan yang catatan di samping jurnalnya masih dari versi sebelumnya, sehingga jedanya belum tentu"
                            + " lengkap di sana; sesudah versi ini dijalankan, dan versi lain tidak menulis di sana, semestinya 0"
                            + " / requests told beside their journals as by an earlier version, whose pauses may be missing there; once"
                            + " this version has started on the store, and no other one writes there, there should be 0: "
                            + verification.earlier());
        }
        copies.filter(held -> held.compared() + held.unrecorded() > 0).ifPresent(held -> tell(held, out));
        return true;
    }

    private static void tell(CopyVerification copies, PrintWriter out) {
        out.println("Salinan berkas yang sesuai dengan sidiknya / copies of files that fit their digests: "
                + copies.compared());
        if (copies.unrecorded() > 0) {
            out.println("Salinan yang sidiknya tidak ada dalam rekaman, sehingga tidak diperiksa"
                    + " / copies of which no digest was recorded, and which are not checked: " + copies.unrecorded());
        }
    }

    /** With {@code %1$s} where it was found, {@code %2$s} what was expected, {@code %3$s} what is there, {@code %4$s} the entries and {@code %5$d} the last. */
    private record Said(String indonesian, String english) {}

    private static Said said(Finding finding) {
        boolean isNowhere = finding.where().isEmpty();
        boolean isNothing = finding.found().isEmpty();
        return switch (finding.what()) {
            case CHAIN ->
                new Said(
                        "%1$s, entri %5$d tidak sesuai: seharusnya %2$s, yang ada %3$s.",
                        "%1$s, entry %5$d does not fit: expected %2$s, found %3$s.");
            case OTHER_THAN_IN_HEAD ->
                new Said(
                        "%1$s, entri %4$s bukan yang tercakup sidik pekanan: hash entri %5$d seharusnya %2$s, yang ada %3$s.",
                        "%1$s, entry %4$s is not what a weekly head covers: hash of entry %5$d expected %2$s, found %3$s.");
            case CUT_OFF ->
                new Said(
                        "%1$s, entri %4$s hilang: hash entri %5$d seharusnya %2$s."
                                + (isNothing
                                        ? ""
                                        : " Entri %3$s masih ada, tetapi tidak terbukti oleh sidik mana pun."),
                        "%1$s, entry %4$s is gone: hash of entry %5$d expected %2$s."
                                + (isNothing ? "" : " Entry %3$s is there, but proved by no head."));
            case RUN_GONE ->
                new Said(
                        "%1$s, entri %4$s hilang, yaitu permohonan itu seluruhnya: hash entri %5$d seharusnya %2$s.",
                        "%1$s, entry %4$s is gone, the whole request: hash of entry %5$d expected %2$s.");
            case RUN_TWICE ->
                new Said(
                        "%1$s, entri 1: nomor ini dipakai dua kali, juga oleh %3$s.",
                        "%1$s, entry 1: the number is borne twice, also by %3$s.");
            case PUT_IN_LATER ->
                new Said(
                        "%1$s, entri %5$d: menurut catatannya dari %3$s, tetapi tidak tercakup sidik pekan %2$s: disisipkan"
                                + " kemudian, atau jam komputer pernah dimundurkan.",
                        "%1$s, entry %5$d: from %3$s by its own words, but not covered by the head of %2$s: put in later, or"
                                + " the machine's clock was put back.");
            case SCHEMA ->
                new Said(
                        "%1$s: tersimpan dengan %3$s, sedangkan yang sesuai adalah %2$s. Jika lebih tinggi, mohon periksa"
                                + " dengan Sopan yang menulisnya; jika lebih rendah, datanya diubah.",
                        "%1$s: stored as %3$s, where %2$s would fit. If it is higher, verify it with the Sopan that wrote it;"
                                + " if it is lower, it was changed.");
            case BESIDE ->
                new Said(
                        "%1$s: yang disimpan di samping jurnalnya tidak sesuai: menurut jurnal %2$s, yang ada %3$s.",
                        "%1$s: what is kept beside its journal does not fit: by the journal %2$s, found %3$s.");
            case DEFINITION_CHANGED ->
                new Said(
                        "Definisi %1$s bukan lagi teks yang pernah diterima: hash isinya %3$s. Langkah dan keputusan"
                                + " permohonan yang memakainya dapat terbaca lain.",
                        "The definition %1$s is not the text that was accepted once: the hash of its content is %3$s. Steps"
                                + " and decisions of requests that have it may read otherwise.");
            case CALENDAR_CHANGED ->
                new Said(
                        "Kalender %1$s bukan lagi yang pernah dipakai: hash isinya %3$s. Waktu kerja yang dihitung dengannya"
                                + " dapat terhitung lain.",
                        "The calendar %1$s is not the one that counted once: the hash of its content is %3$s. Working time"
                                + " that is counted by it may come out otherwise.");
            case HEAD_CHANGED ->
                new Said(
                        "Sidik pekan %1$s tidak sesuai dengan daftarnya: seharusnya %2$s, yang dihasilkan %3$s.",
                        "The head of %1$s does not fit its list: expected %2$s, which gives %3$s.");
            case HEAD_GONE ->
                new Said(
                        "Sidik %2$s pekan %1$s hilang, padahal rekap atau daftarnya masih ada; sidik pekan itu yang ada: "
                                + (isNothing ? "tidak satu pun." : "%3$s."),
                        "The head %2$s of %1$s is gone, though its summary or its list is there still; that week has "
                                + (isNothing ? "none." : "%3$s."));
            case HEAD_MISDATED ->
                new Said(
                        "Sidik pekan %1$s bertanggal %3$s, padahal tidak mungkin dibuat sebelum %2$s: tanggalnya diubah, atau"
                                + " jam komputer pernah keliru.",
                        "The head of %1$s bears the time %3$s, but cannot have been made before %2$s: its time was changed,"
                                + " or the machine's clock was wrong.");
            case HEAD_UNKNOWN ->
                new Said(
                        "Tidak ada sidik %2$s di sini; "
                                + (isNowhere ? "tidak ada satu pun" : "yang terakhir dari pekan %1$s")
                                + ". Sidik itu salah salin, datanya dari cadangan yang lebih lama, atau datanya diganti.",
                        "There is no head %2$s here; "
                                + (isNowhere ? "there is none at all" : "the last one is of %1$s")
                                + ". It was not copied right, the data are from an older backup, or they were put in the"
                                + " place of others.");
            case COPY_GONE ->
                new Said(
                        "%1$s, entri %5$d: salinan berkas hilang: %2$s.",
                        "%1$s, entry %5$d: the copy of a file is gone: %2$s.");
            case COPY_CHANGED ->
                new Said(
                        "%1$s, entri %5$d: salinan berkas bukan yang dahulu dikirim: seharusnya %2$s; yang ada %3$s.",
                        "%1$s, entry %5$d: the copy of a file is not what was sent: expected %2$s; found %3$s.");
            case COPY_IN_EXCESS ->
                new Said(
                        "%1$s: tidak ada berkas dalam jurnalnya untuk salinan %3$s.",
                        "%1$s: its journal has no file for the copy %3$s.");
            case COPY_WITHHELD ->
                new Said(
                        "%1$s, entri %5$d: sidik salinan berkas dihilangkan, padahal berkasnya masih tercantum dalam jurnal.",
                        "%1$s, entry %5$d: the digest of a copy was taken out, though its file stands in the journal still.");
        };
    }

    private static String filled(String said, Finding finding, String to) {
        String entries = finding.from() == finding.seq()
                ? String.valueOf(finding.seq())
                : finding.from() + " " + to + " " + finding.seq();
        return OneLine.of(said.formatted(finding.where(), finding.expected(), finding.found(), entries, finding.seq()));
    }
}
