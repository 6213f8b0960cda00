package id.sopan.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What people of the office do one after the other: two webservice requests with everything that writes in a way of its
 * own (completion, undoing, a prompt that is overtaken, sub-runs that end and are withdrawn, reopening), while a form of
 * Rina's lies open all the time.
 */
final class KilledStory {

    private final Kantor k;
    private final List<Runnable> acts = new ArrayList<>();

    KilledStory(Kantor kantor) {
        this.k = kantor;
        act(() -> k.rina.says(k.ti, "/ajukan pencadangan"));
        act(() -> k.rina.taps(k.ti, "Backup database"));
        requested(k.sari, "SIAKAD");
        overtakenAndUndone();
        noted();
        changed();
        questioned();
        completed();
        designed();
        served();
        act(() -> k.wati.taps(k.pengembang, "Selesai"));
        act(() -> k.wati.answers(k.pengembang, "webservice", "https://ws.example/siakad"));
        act(() -> k.rina.taps(k.ti, "Lulus uji"));
        act(() -> k.sari.taps(k.akademik, "Sudah terhubung"));
        requested(k.budi, "SIPEG");
        act(() -> k.agus.taps(k.ti, "Setujui: webservice baru"));
        designed();
        withdrawnAndReopened();
        act(this::theFormThatLayOpen);
        act(() -> k.rina.answers(k.ti, "tanggal", "2026-12-01"));
        act(() -> k.rina.taps(k.ti, "Kirim"));
    }

    private void theFormThatLayOpen() {
        int prompt = k.rina.sees(
                        k.ti,
                        "her prompt",
                        message -> message.asksForReply() && message.text().contains("daftar server"))
                .id();
        k.rina.replies(k.ti, prompt, "Server SIAKAD dan SIPEG");
    }

    List<Runnable> acts() {
        return acts;
    }

    private void act(Runnable act) {
        acts.add(act);
    }

    private void requested(Warga asks, String application) {
        act(() -> asks.says(k.akademik, "/ajukan webservice"));
        act(() -> asks.answers(k.akademik, "nama aplikasi", application));
        act(() -> asks.taps(k.akademik, "Dikirim"));
        act(() -> asks.answers(k.akademik, "jelaskan data", "Data mahasiswa aktif"));
        act(() -> asks.answers(k.akademik, "aplikasi lain", "Perpustakaan"));
        act(() -> asks.taps(k.akademik, "Lewati"));
        act(() -> asks.taps(k.akademik, "Kirim"));
    }

    private void noted() {
        act(() -> k.agus.replies(k.ti, card(k.agus, k.ti), "Datanya sudah dibahas pada rapat"));
        act(() -> k.rina.replies(k.ti, card(k.rina, k.ti), "Salah permohonan"));
        act(() -> k.rina.taps(k.ti, "Tarik catatan"));
    }

    private void changed() {
        act(() -> k.budi.says(k.akademik, "/ubah WS-2026-0001"));
        act(() -> k.budi.taps(k.akademik, "Data"));
        act(() -> k.budi.answers(k.akademik, "jelaskan data", "Data mahasiswa aktif dan cuti"));
        act(() -> k.budi.taps(k.akademik, "Kirim"));
    }

    private void questioned() {
        act(() -> k.rina.taps(k.ti, "Tanya"));
        act(() -> k.rina.answers(k.ti, "pertanyaan untuk pemohon", "Untuk semester mana?"));
        act(() -> k.sari.taps(k.akademik, "Jawab"));
        act(() -> k.agus.taps(k.ti, "Batalkan pertanyaan"));
        act(() -> k.agus.taps(k.ti, "Tanya"));
        act(() -> k.agus.answers(k.ti, "pertanyaan untuk pemohon", "Untuk tahun mana?"));
        act(() -> k.budi.taps(k.akademik, "Jawab"));
        act(() -> k.budi.answers(k.akademik, "Untuk tahun mana?", "Tahun 2026"));
    }

    /** The newest card of the first request. */
    private static int card(Warga reader, long group) {
        return reader.sees(
                        group,
                        "the card",
                        message -> message.text().contains("📋 WS-2026-0001")
                                && message.text().contains("Isian")
                                && !message.buttons().isEmpty())
                .id();
    }

    private void overtakenAndUndone() {
        act(() -> k.rina.taps(k.ti, "Tolak"));
        act(() -> k.agus.taps(k.ti, "Setujui: pengembangan"));
        act(() -> k.agus.taps(k.ti, "Urungkan"));
    }

    private void completed() {
        act(() -> k.rina.taps(k.ti, "Minta Perbaikan"));
        act(() -> k.rina.answers(k.ti, "", "Mohon sebutkan periode datanya"));
        act(() -> k.budi.taps(k.akademik, "Isi formulir"));
        act(() -> k.budi.taps(k.akademik, "Ubah"));
        act(() -> k.budi.taps(k.akademik, "Data"));
        act(() -> k.budi.answers(k.akademik, "jelaskan data", "Data mahasiswa aktif semester 2026/1"));
        act(() -> k.budi.taps(k.akademik, "Kirim"));
        act(() -> k.agus.taps(k.ti, "Setujui: webservice baru"));
    }

    private void designed() {
        act(() -> k.eko.taps(k.pengembang, "Ambil"));
        act(() -> k.eko.taps(k.pengembang, "Alihkan"));
        act(() -> k.eko.taps(k.pengembang, "Ibu Admin"));
        act(() -> k.admin.taps(k.pengembang, "Lepas"));
        act(() -> k.eko.taps(k.pengembang, "Ambil"));
        act(() -> k.eko.taps(k.pengembang, "Selesai"));
        act(() -> k.eko.answers(k.pengembang, "rancangan", "https://rancangan.example/1"));
    }

    private void served() {
        act(() -> k.agus.taps(k.ti, "Isi formulir"));
        act(() -> k.agus.taps(k.ti, "Server, database, atau hosting baru"));
        act(() -> k.agus.answers(k.ti, "spesifikasi", "2 CPU, 4 GB, PostgreSQL 16"));
        act(() -> k.agus.answers(k.ti, "hak akses", "Tim Pengembang"));
        act(() -> k.agus.taps(k.ti, "Lewati"));
        act(() -> k.agus.taps(k.ti, "Kirim"));
        act(() -> k.rina.taps(k.ti, "Setujui: deploy/peningkatan"));
        act(() -> k.agus.taps(k.ti, "Selesai"));
        act(() -> k.agus.answers(k.ti, "", "Satu server untuk SIAKAD"));
        act(() -> k.dewi.taps(k.server, "Setujui"));
        act(() -> k.dewi.taps(k.server, "Selesai"));
        act(() -> k.dewi.answers(k.server, "alamat server", "siakad.server.contoh"));
        act(() -> k.dewi.taps(k.server, "Urungkan"));
        act(() -> k.dewi.taps(k.server, "Selesai"));
        act(() -> k.dewi.answers(k.server, "alamat server", "siakad.server.example"));
    }

    private void withdrawnAndReopened() {
        act(() -> k.agus.taps(k.ti, "Isi formulir"));
        act(() -> k.budi.says(k.akademik, "/batal WS-2026-0002"));
        act(() -> k.budi.answers(k.akademik, "", "Anggaran dialihkan"));
        act(() -> k.budi.says(k.akademik, "/buka WS-2026-0002 Anggaran tersedia kembali"));
        act(() -> k.agus.taps(k.ti, "Isi formulir"));
    }
}
