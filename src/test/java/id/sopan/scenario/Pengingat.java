package id.sopan.scenario;

import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;

/** The reminders that somebody sees in a chat, from a moment on. */
record Pengingat(Kantor kantor, Petugas petugas, int after) {

    static Pengingat sejakKini(Petugas petugas) {
        return new Pengingat(petugas.kantor(), petugas, petugas.pesanTerakhir().id());
    }

    List<SeenMessage> semua() {
        kantor.settle();
        return petugas.membaca().stream()
                .filter(message -> message.id() > after)
                .filter(message -> message.text().matches("(?s)[⏰⏳📨📢✅🔁⏸🚫📅].*"))
                .toList();
    }

    SeenMessage terakhir() {
        return semua().getLast();
    }

    int banyaknya() {
        return semua().size();
    }
}
