package id.sopan.sqlite;

import java.nio.file.Path;

/** What an operator is told, in Indonesian and English: which directory, and what to do. */
enum Message {
    IN_USE("""
            Direktori data %1$s sedang dipakai oleh Sopan lain yang masih berjalan. Mohon hentikan yang itu lebih \
            dahulu, atau tetapkan direktori lain pada SOPAN_DATA.
            The data directory %1$s is in use by another Sopan that is still running. Stop that one first, or name \
            another directory in SOPAN_DATA."""),
    NOT_WRITABLE("""
            Sopan tidak dapat menulis ke direktori data %1$s (%2$s). Mohon beri izin tulis kepada pengguna yang \
            menjalankan Sopan, atau tetapkan direktori lain pada SOPAN_DATA.
            Sopan cannot write to the data directory %1$s (%2$s). Let the user that runs Sopan write there, or name \
            another directory in SOPAN_DATA."""),
    OF_ANOTHER("""
            Data Sopan di %1$s milik pengguna %2$s, yang tidak dapat memakai tulisan pengguna lain di sana. Mohon jalankan \
            perintah ini sebagai pengguna itu, yaitu didahului: runuser -u %2$s -- env SOPAN_DATA=%1$s; atau serahkan dahulu \
            direktorinya kepada pengguna yang menjalankan Sopan (chown -R).
            The data of Sopan in %1$s belong to the user %2$s, who cannot use what another writes there. Run this command \
            as that user, by writing before it: runuser -u %2$s -- env SOPAN_DATA=%1$s; or give the directory to the user \
            that runs Sopan first (chown -R)."""),
    FULL("""
            Diska direktori data %1$s (SOPAN_DATA) penuh. Mohon kosongkan sebagian. Sopan yang masih \
            berjalan melanjutkan dengan sendirinya; perintah seperti `backup` atau `restore` mohon dijalankan sekali lagi.
            The disk of the data directory %1$s (SOPAN_DATA) is full. Free some space. A Sopan that still \
            runs goes on by itself; a command such as `backup` or `restore` is to be run once more."""),
    NEWER("""
            Data di %1$s ditulis oleh Sopan yang lebih baru (skema %2$s). Mohon pasang versi itu atau yang lebih baru, \
            atau pulihkan cadangan yang dibuat versi ini.
            The data in %1$s was written by a newer Sopan (schema %2$s). Install that version or a later one, or restore \
            a backup that this version made."""),
    DAMAGED("""
            Berkas sopan.db di %1$s rusak atau bukan basis data. Mohon hentikan Sopan, pindahkan sopan.db, sopan.db-wal, dan \
            sopan.db-shm ke direktori lain, lalu jalankan `restore` dengan cadangan terakhir ke direktori yang sudah kosong itu.
            The file sopan.db in %1$s is damaged or not a database. Stop Sopan, move sopan.db, sopan.db-wal and \
            sopan.db-shm to another directory, then `restore` the last backup into the directory that is empty by then."""),
    INCOMPLETE("""
            Basis data di %1$s tidak lengkap (%2$s). Bila ditulis oleh Sopan yang lebih lama, mohon jalankan Sopan ini sekali \
            dengannya; bila tidak, pindahkan sopan.db ke direktori lain, lalu jalankan `restore` dengan cadangan terakhir.
            The database in %1$s is not complete (%2$s). If an older Sopan wrote it, start this one on it once; if not, \
            move sopan.db to another directory, then `restore` the last backup."""),
    NOT_A_DIRECTORY("""
            %1$s (SOPAN_DATA) adalah berkas, padahal harus direktori. Mohon sebut direktorinya.
            %1$s (SOPAN_DATA) is a file, and must be a directory. Name the directory."""),
    NOTHING_TO_READ("""
            Tidak ada data Sopan yang dapat dibaca di %1$s. Mohon tetapkan direktorinya pada SOPAN_DATA.
            There is no data of Sopan to be read in %1$s. Name its directory in SOPAN_DATA."""),
    NOT_READABLE("""
            Data Sopan di %1$s tidak boleh dibaca oleh pengguna yang menjalankan perintah ini. Mohon jalankan sebagai \
            pengguna yang menjalankan Sopan, contoh: runuser -u sopan -- env SOPAN_DATA=%1$s bin/sopan verify
            The data of Sopan in %1$s may not be read by the user that runs this command. Run it as the user that runs \
            Sopan, such as: runuser -u sopan -- env SOPAN_DATA=%1$s bin/sopan verify"""),
    LOG_UNREAD("""
            Data Sopan di %1$s hanya dapat dibaca oleh yang boleh menulis di sana, sebab sebagian masih berada di \
            sopan.db-wal. Mohon jalankan sebagai pengguna yang menjalankan Sopan, atau salin sopan.db beserta sopan.db-wal ke \
            direktori yang boleh ditulis dan tetapkan SOPAN_DATA ke sana.
            The data of Sopan in %1$s can be read only by whoever may write there, since a part of them lies in \
            sopan.db-wal still. Run this as the user that runs Sopan, or copy sopan.db with sopan.db-wal to a directory \
            that you may write to, and name that in SOPAN_DATA."""),
    ONLY_SANDBOX("""
            Tidak ada data Sopan yang dapat dibaca di %1$s; data ruang latihan ada di %2$s. Untuk membaca yang itu, mohon \
            tetapkan SOPAN_DATA=%2$s.
            There is no data of Sopan to be read in %1$s; the sandbox's is in %2$s. To read that, set \
            SOPAN_DATA=%2$s."""),
    LOCKED("""
            Basis data di %1$s dikunci oleh program lain. Mohon tutup program itu (misalnya sqlite3).
            The database in %1$s is locked by another program. Close that one (sqlite3, perhaps)."""),
    NOT_LOADED("""
            SQLite untuk %1$s tidak dapat dimuat dari direktori sementara %2$s. Direktori itu harus dapat ditulis dan mengizinkan \
            program dijalankan (tanpa noexec); direktori lain ditetapkan dengan JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=/direktori/lain.
            SQLite for %1$s cannot be loaded from the temporary directory %2$s. It must be writable and let programs run from it \
            (no noexec); another one is set by JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=/another/directory."""),
    LOST("""
            Berkas %2$s di direktori data %1$s dihapus, dipindahkan, atau diganti selagi Sopan berjalan; tidak ada lagi yang \
            dicatat. Mohon kembalikan direktori itu ke tempatnya, atau hentikan Sopan, pulihkan cadangan terakhir apabila \
            sopan.db hilang, lalu jalankan kembali.
            The file %2$s in the data directory %1$s was deleted, moved or replaced while Sopan runs; nothing is recorded any \
            more. Put the directory back in its place, or stop Sopan, restore the last backup where sopan.db is gone, and \
            start it again."""),
    FAILED("""
            Basis data di %1$s tidak menjawab (%2$s). Mohon periksa diska dan direktori pada SOPAN_DATA.
            The database in %1$s does not answer (%2$s). Look at the disk and the directory in SOPAN_DATA.""");

    private final String text;

    Message(String text) {
        this.text = text;
    }

    String in(Path directory) {
        return text.formatted(directory);
    }

    String in(Path directory, Object detail) {
        return text.formatted(directory, detail);
    }
}
