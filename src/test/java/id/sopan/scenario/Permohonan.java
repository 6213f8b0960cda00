package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.outbox.Address;
import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;

/** A request by its number: where it is, and what the chats show of it. */
record Permohonan(Kantor kantor, String nomor) {

    Run run() {
        return kantor.bot().runs().byNumber(nomor).orElseThrow();
    }

    /** The step it is in, or how it ended. */
    String langkah() {
        Run run = run();
        return run.end() == null
                ? run.current().map(Visit::step).orElseThrow()
                : run.end().ending().id();
    }

    /** The request that this one waits for. */
    Permohonan turunan() {
        return new Permohonan(kantor, run().children().getLast().number());
    }

    /** The status card in a group. */
    SeenMessage kartu(long chat) {
        return kantor.card(run(), new Address(chat, null), kantor.admin);
    }

    Permohonan di(String step) {
        assertThat(langkah()).as(nomor).isEqualTo(step);
        kantor.everyChatShows(List.of(run()));
        return this;
    }

    Permohonan berakhir(Ending ending) {
        di(ending.id());
        Cetakan.cetak(run());
        return this;
    }
}
