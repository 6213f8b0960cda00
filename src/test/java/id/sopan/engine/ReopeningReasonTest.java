package id.sopan.engine;

import static id.sopan.engine.Play.ADMIN;
import static id.sopan.engine.Play.BUDI;
import static id.sopan.engine.Play.DEWI;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is broken again is said once: why it was reopened is why the work goes back. */
class ReopeningReasonTest {

    private static final String WHY = "Ternyata masih galat";

    private final Play play = Play.of("dukungan-teknis.yaml");

    @BeforeEach
    void repairedAndConfirmed() {
        play.ask(SARI, Map.of("aplikasi", "SIAKAD", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi"));
        play.does(Actor.PROGRAM, new Command.AssignNumber("DT-2026-0001"));
        play.finishes(DEWI, "Layanan dijalankan kembali");
        play.decides(SARI, "normal", null);
    }

    private Command decide(String exit, @Nullable String reason) {
        return new Command.Decide(play.run().version(), exit, reason);
    }

    private void asksWhy(Actor actor) {
        assertThat(play.refuses(actor, decide("belum", null))).isEqualTo(new Rejection.ReasonRequired());
    }

    private @Nullable String lastReason() {
        Entry last = Objects.requireNonNull(play.run().lastAct());
        return ((Event.Decided) last.event()).reason();
    }

    @Test
    void whoeverOfTheirUnitSendsItBackIsNotAskedAgain() {
        play.does(SARI, new Command.Reopen(WHY));
        play.does(DEWI, new Command.AddNote("Kami lihat catatannya", null));
        play.decides(BUDI, "belum", null);
        assertThat(play.step()).isEqualTo("penanganan");
        assertThat(lastReason()).isEqualTo(WHY);
        play.does(BUDI, new Command.Undo(play.run().version()));
        assertThat(play.step()).isEqualTo("konfirmasi");
        asksWhy(BUDI);
    }

    @Test
    void aReasonOfTheirOwnCountsAndWhereNoneIsWantedNoneIsTaken() {
        play.does(SARI, new Command.Reopen(WHY));
        play.decides(SARI, "belum", "Lain lagi");
        assertThat(lastReason()).isEqualTo("Lain lagi");
        play.finishes(DEWI, "Diperbaiki");
        asksWhy(SARI);
        play.decides(SARI, "normal", null);
        play.does(SARI, new Command.Reopen(WHY));
        play.decides(SARI, "normal", null);
        assertThat(lastReason()).isNull();
    }

    @Test
    void whatTheyAreToCompleteIsSaidAnew() {
        play.does(SARI, new Command.Reopen(WHY));
        Exit back = ((Decision) play.procedure.step("konfirmasi").work())
                .exits().stream().filter(Exit::reasonRequired).findFirst().orElseThrow();
        Exit paused =
                new Exit(back.id(), back.label(), back.style(), true, back.approves(), back.next(), true, back.arrow());
        assertThat(ReopeningReason.of(play.procedure, play.run(), back)).contains(WHY);
        assertThat(ReopeningReason.of(play.procedure, play.run(), paused)).isEmpty();
    }

    @Test
    void anAdminWhoReopensDoesNotSpeakForThem() {
        play.does(ADMIN, new Command.Reopen(WHY));
        asksWhy(SARI);
    }

    @Test
    void othersWhoDecideSayThemselvesWhy() {
        Play webservice = Play.of("webservice.yaml");
        webservice.akademikAsks();
        webservice.decides(RINA, "tolak", "Belum dianggarkan");
        webservice.does(SARI, new Command.Reopen(WHY));
        for (String exit : new String[] {"tolak", "lengkapi"}) {
            assertThat(webservice.refuses(
                            RINA, new Command.Decide(webservice.run().version(), exit, null)))
                    .isEqualTo(new Rejection.ReasonRequired());
        }
    }
}
