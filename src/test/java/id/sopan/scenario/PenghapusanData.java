package id.sopan.scenario;

import id.sopan.sandbox.testing.SeenMessage;

/** Has somebody's data removed, as they ask for it in private. */
record PenghapusanData(Kantor kantor) {

    void oleh(Warga warga) {
        diminta(warga);
        selesaikan();
    }

    void diminta(Warga warga) {
        Petugas sendiri = kantor.sendiri(warga);
        int said = warga.says(kantor.botId(), "/datasaya").id();
        sendiri.menekan(sesudah(warga, said, "Yang kami simpan tentang"), "Hapus data saya");
        sendiri.menekan(sesudah(warga, said, "Hapus data ini?"), "Ya, hapus");
    }

    private SeenMessage sesudah(Warga warga, int said, String words) {
        return warga.sees(
                kantor.botId(),
                "\"" + words + "\" after " + said,
                message -> message.id() > said && message.text().contains(words));
    }

    void selesaikan() {
        kantor.bot().schedule().tick();
        kantor.settle();
    }
}
