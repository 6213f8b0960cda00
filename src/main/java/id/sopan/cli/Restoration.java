package id.sopan.cli;

import id.sopan.record.Finding;
import id.sopan.record.Restore;
import id.sopan.record.Restoring;
import id.sopan.record.Schemas;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import id.sopan.roster.Audit;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Puts a source in the place of what a store holds, once it is proved, and proves the store afterwards.
 *
 * @param replace whether runs that lie in the store may go
 * @param although whether the source need not fit its own heads
 */
record Restoration(InstalledStore to, boolean replace, boolean although, PrintWriter out) {

    /**
     * The code to exit with: 0, 1 where the store does not fit and is not to be worked on, {@link ArchiveCommand#UNFIT}
     * where it is although it does not fit. The log of the store says so.
     *
     * @param at of which instant the source is; empty where it is of now
     * @throws Unfit where there are runs and they may not go, or where the source does not fit its own heads
     */
    int run(Source source, String from, String at) {
        Schemas.refuseNewer(source);
        if (!replace && !Restore.isFree(to.store())) {
            throw new Unfit("Penyimpanan tujuan sudah berisi permohonan, dan tidak ditimpa: " + to.place()
                    + ". Tambahkan --replace bila isinya memang hendak diganti." + System.lineSeparator()
                    + "There are requests in the store already, and they stay: " + to.place()
                    + ". Add --replace where they are to go.");
        }
        to.store().examine();
        Verification proof = Verification.of(source, null);
        boolean fits = RecordText.print(proof, from, out);
        if (!fits && !although) {
            throw new Unfit(
                    "Tidak dipulihkan: isi sumbernya tidak sesuai dengan sidiknya. Mohon pakai cadangan yang lebih"
                            + " lama yang sesuai; bila tidak ada, `restore` dengan " + RestoreCommand.ALTHOUGH
                            + " memulihkannya apa adanya, dan mencatatnya." + System.lineSeparator()
                            + "Nothing was restored: what is in the source does not fit its own heads. Use an older backup that"
                            + " does; where there is none, `restore` with " + RestoreCommand.ALTHOUGH
                            + " restores it as it is, and notes that.");
        }
        if (RecordText.print(Restore.into(to.store(), source), to.place(), out)) {
            note(Audit.What.RESTORED, from, at);
            warn(at);
            return 0;
        }
        if (fits) {
            return 1;
        }
        List<Finding> findings = proof.findings();
        note(
                Audit.What.RESTORED_UNFIT,
                from,
                findings.size() + ": " + findings.getFirst().where() + ", ...");
        Restoring.unmark(to.store());
        warn(at);
        out.println(
                "Dipulihkan apa adanya, dan dicatat pada /konsol/catatan / restored as it is, which /konsol/catatan says.");
        return ArchiveCommand.UNFIT;
    }

    /** What was taken out after it was backed up lies in it. */
    private void warn(String at) {
        if (!at.isEmpty()) {
            out.println("PERHATIAN: penghapusan data (/datasaya) dan penganoniman sesudah " + at
                    + " batal karena pemulihan ini: nama dan tulisannya ada lagi. Mohon hapus kembali data setiap orang"
                    + " yang memintanya sejak itu menurut catatan kantor (docs/privacy.md); yang masa simpannya lewat"
                    + " dianonimkan lagi pada malam hari." + System.lineSeparator()
                    + "NOTE: removals of data (/datasaya) and anonymising since " + at
                    + " are undone by this: the names and texts are back. Remove the data again of everybody who asked"
                    + " for it since then by the office's own register (docs/privacy.md); what is over its time is"
                    + " anonymised again by night.");
        }
    }

    private void note(Audit.What what, String from, String detail) {
        new Roster(to.store(), Membership.unasked(), InstantSource.system(), ZoneOffset.UTC, Set.of())
                .note(null, what, from, detail);
    }
}
