package id.sopan.cli;

import id.sopan.record.Restore;
import id.sopan.record.Schemas;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import java.io.PrintWriter;

/** Puts a source in the place of what a store holds, once it is proved, and proves the store afterwards. */
final class Restoration {

    private Restoration() {}

    /**
     * @param replace whether runs that lie in the store may go
     * @throws Unfit where there are runs and they may not, or where the source does not fit its own heads
     */
    static boolean run(Source source, String from, InstalledStore to, boolean replace, PrintWriter out) {
        Schemas.refuseNewer(source);
        if (!replace && !Restore.isFree(to.store())) {
            throw new Unfit("Penyimpanan tujuan sudah berisi permohonan, dan tidak ditimpa: " + to.place()
                    + ". Tambahkan --replace bila isinya memang hendak diganti." + System.lineSeparator()
                    + "There are requests in the store already, and they stay: " + to.place()
                    + ". Add --replace where they are to go.");
        }
        to.store().examine();
        if (!RecordText.print(Verification.of(source, null), from, out)) {
            throw new Unfit("Tidak dipulihkan: isi sumbernya tidak sesuai dengan sidiknya." + System.lineSeparator()
                    + "Nothing was restored: what is in the source does not fit its own heads.");
        }
        return RecordText.print(Restore.into(to.store(), source), to.place(), out);
    }
}
