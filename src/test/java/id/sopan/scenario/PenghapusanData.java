package id.sopan.scenario;

import id.sopan.sandbox.testing.SeenMessage;

/** Has somebody's data removed, as they ask for it in private. */
record PenghapusanData(Kantor kantor) {

    /** @return the id of the message by which they ask for it */
    int oleh(Warga warga) {
        int said = diminta(warga);
        kantor.selesaikan();
        return said;
    }

    /** Likewise, and it is not carried out yet. */
    int diminta(Warga warga) {
        Petugas sendiri = kantor.sendiri(warga);
        int said = warga.says(kantor.botId(), "/datasaya").id();
        sendiri.menekan(sesudah(warga, said, "Yang kami simpan tentang"), "Hapus data saya");
        sendiri.menekan(sesudah(warga, said, "Hapus data ini?"), "Ya, hapus");
        return said;
    }

    SeenMessage sesudah(Warga warga, int said, String words) {
        return warga.sees(
                kantor.botId(),
                "\"" + words + "\" after " + said,
                message -> message.id() > said && message.text().contains(words));
    }
}
