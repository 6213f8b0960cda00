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
            out.println(OneLine.of(inIndonesian(finding)));
            out.println(OneLine.of(inEnglish(finding)));
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

    private static String inIndonesian(Finding finding) {
        String where = finding.where();
        String expected = finding.expected();
        String found = finding.found();
        return switch (finding.what()) {
            case CHAIN ->
                "%s, entri %d tidak sesuai: seharusnya %s, yang ada %s."
                        .formatted(where, finding.seq(), expected, found);
            case OTHER_THAN_IN_HEAD ->
                "%s, entri %s bukan yang tercakup sidik pekanan: hash entri %d seharusnya %s, yang ada %s."
                        .formatted(where, range(finding, "sampai"), finding.seq(), expected, found);
            case CUT_OFF ->
                "%s, entri %s hilang: hash entri %d seharusnya %s.%s"
                        .formatted(
                                where,
                                range(finding, "sampai"),
                                finding.seq(),
                                expected,
                                found.isEmpty()
                                        ? ""
                                        : " Entri %s masih ada, tetapi tidak terbukti oleh sidik mana pun."
                                                .formatted(found));
            case RUN_GONE ->
                "%s, entri %s hilang, yaitu permohonan itu seluruhnya: hash entri %d seharusnya %s."
                        .formatted(where, range(finding, "sampai"), finding.seq(), expected);
            case RUN_TWICE -> "%s, entri 1: nomor ini dipakai dua kali, juga oleh %s.".formatted(where, found);
            case PUT_IN_LATER ->
                ("%s, entri %d: menurut catatannya dari %s, tetapi tidak tercakup sidik pekan %s: disisipkan kemudian,"
                                + " atau jam komputer pernah dimundurkan.")
                        .formatted(where, finding.seq(), found, expected);
            case SCHEMA ->
                ("%s: tersimpan dengan %s, sedangkan yang sesuai adalah %s. Jika lebih tinggi, mohon periksa dengan Sopan"
                                + " yang menulisnya; jika lebih rendah, datanya diubah.")
                        .formatted(where, found, expected);
            case BESIDE ->
                "%s: yang disimpan di samping jurnalnya tidak sesuai: menurut jurnal %s, yang ada %s."
                        .formatted(where, expected, found);
            case DEFINITION_CHANGED ->
                ("Definisi %s bukan lagi teks yang pernah diterima: hash isinya %s. Langkah dan keputusan permohonan"
                                + " yang memakainya dapat terbaca lain.")
                        .formatted(where, found);
            case CALENDAR_CHANGED ->
                ("Kalender %s bukan lagi yang pernah dipakai: hash isinya %s. Waktu kerja yang dihitung dengannya dapat"
                                + " terhitung lain.")
                        .formatted(where, found);
            case HEAD_CHANGED ->
                "Sidik pekan %s tidak sesuai dengan daftarnya: seharusnya %s, yang dihasilkan %s."
                        .formatted(where, expected, found);
            case HEAD_GONE ->
                "Sidik %s pekan %s hilang, padahal rekap atau daftarnya masih ada; sidik pekan itu yang ada: %s."
                        .formatted(expected, where, found.isEmpty() ? "tidak satu pun" : found);
            case HEAD_MISDATED ->
                ("Sidik pekan %s bertanggal %s, padahal tidak mungkin dibuat sebelum %s: tanggalnya diubah, atau jam"
                                + " komputer pernah keliru.")
                        .formatted(where, found, expected);
            case HEAD_UNKNOWN ->
                ("Tidak ada sidik %s di sini; %s. Sidik itu salah salin, datanya dari cadangan"
                                + " yang lebih lama, atau datanya diganti.")
                        .formatted(
                                expected, where.isEmpty() ? "tidak ada satu pun" : "yang terakhir dari pekan " + where);
            case COPY_GONE -> "%s, entri %d: salinan berkas hilang: %s.".formatted(where, finding.seq(), expected);
            case COPY_CHANGED ->
                "%s, entri %d: salinan berkas bukan yang dahulu dikirim: seharusnya %s; yang ada %s."
                        .formatted(where, finding.seq(), expected, found);
            case COPY_IN_EXCESS -> "%s: tidak ada berkas dalam jurnalnya untuk salinan %s.".formatted(where, found);
            case COPY_WITHHELD ->
                "%s, entri %d: sidik salinan berkas dihilangkan, padahal berkasnya masih tercantum dalam jurnal."
                        .formatted(where, finding.seq());
        };
    }

    private static String inEnglish(Finding finding) {
        String where = finding.where();
        String expected = finding.expected();
        String found = finding.found();
        return switch (finding.what()) {
            case CHAIN ->
                "%s, entry %d does not fit: expected %s, found %s.".formatted(where, finding.seq(), expected, found);
            case OTHER_THAN_IN_HEAD ->
                "%s, entry %s is not what a weekly head covers: hash of entry %d expected %s, found %s."
                        .formatted(where, range(finding, "to"), finding.seq(), expected, found);
            case CUT_OFF ->
                "%s, entry %s is gone: hash of entry %d expected %s.%s"
                        .formatted(
                                where,
                                range(finding, "to"),
                                finding.seq(),
                                expected,
                                found.isEmpty() ? "" : " Entry %s is there, but proved by no head.".formatted(found));
            case RUN_GONE ->
                "%s, entry %s is gone, the whole request: hash of entry %d expected %s."
                        .formatted(where, range(finding, "to"), finding.seq(), expected);
            case RUN_TWICE -> "%s, entry 1: the number is borne twice, also by %s.".formatted(where, found);
            case PUT_IN_LATER ->
                ("%s, entry %d: from %s by its own words, but not covered by the head of %s: put in later, or the"
                                + " machine's clock was put back.")
                        .formatted(where, finding.seq(), found, expected);
            case SCHEMA ->
                ("%s: stored as %s, where %s would fit. If it is higher, verify it with the Sopan that wrote it; if it is"
                                + " lower, it was changed.")
                        .formatted(where, found, expected);
            case BESIDE ->
                "%s: what is kept beside its journal does not fit: by the journal %s, found %s."
                        .formatted(where, expected, found);
            case DEFINITION_CHANGED ->
                ("The definition %s is not the text that was accepted once: the hash of its content is %s. Steps and"
                                + " decisions of requests that have it may read otherwise.")
                        .formatted(where, found);
            case CALENDAR_CHANGED ->
                ("The calendar %s is not the one that counted once: the hash of its content is %s. Working time that is"
                                + " counted by it may come out otherwise.")
                        .formatted(where, found);
            case HEAD_CHANGED ->
                "The head of %s does not fit its list: expected %s, which gives %s.".formatted(where, expected, found);
            case HEAD_GONE ->
                "The head %s of %s is gone, though its summary or its list is there still; that week has %s."
                        .formatted(expected, where, found.isEmpty() ? "none" : found);
            case HEAD_MISDATED ->
                ("The head of %s bears the time %s, but cannot have been made before %s: its time was changed, or the"
                                + " machine's clock was wrong.")
                        .formatted(where, found, expected);
            case HEAD_UNKNOWN ->
                ("There is no head %s here; %s. It was not copied right, the data are from an older"
                                + " backup, or they were put in the place of others.")
                        .formatted(expected, where.isEmpty() ? "there is none at all" : "the last one is of " + where);
            case COPY_GONE -> "%s, entry %d: the copy of a file is gone: %s.".formatted(where, finding.seq(), expected);
            case COPY_CHANGED ->
                "%s, entry %d: the copy of a file is not what was sent: expected %s; found %s."
                        .formatted(where, finding.seq(), expected, found);
            case COPY_IN_EXCESS -> "%s: its journal has no file for the copy %s.".formatted(where, found);
            case COPY_WITHHELD ->
                "%s, entry %d: the digest of a copy was taken out, though its file stands in the journal still."
                        .formatted(where, finding.seq());
        };
    }

    private static String range(Finding finding, String to) {
        return finding.from() == finding.seq()
                ? String.valueOf(finding.seq())
                : finding.from() + " " + to + " " + finding.seq();
    }
}
