package id.sopan.engine;

import static id.sopan.engine.Play.ADMIN;
import static id.sopan.engine.Play.BUDI;
import static id.sopan.engine.Play.EKO;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static id.sopan.engine.Play.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesTest {

    private final Play play = Play.of("webservice.yaml");

    @BeforeEach
    void akademikAsks() {
        play.akademikAsks();
    }

    private static Command note(String text) {
        return new Command.AddNote(text, null);
    }

    @Test
    void whoeverTakesPartWritesAndAnAdminAlsoAfterTheEnd() {
        play.does(BUDI, note("Mohon disegerakan"));
        play.does(RINA, new Command.AddNote(null, "tg-file:document:AgAD:notulen.pdf"));
        play.decides(RINA, "tolak", "Sudah ada");
        play.does(ADMIN, note("Arsip"));
        assertThat(play.run().notes())
                .extracting(Note::by)
                .containsExactly(
                        new By(BUDI.person(), "akademik", Role.UNIT_TERKAIT),
                        new By(RINA.person(), "ti", Role.UNIT_TI),
                        new By(ADMIN.person(), null, null));
    }

    @Test
    void nobodyElseDoesAndNothingIsWrittenOfNothing() {
        assertThat(play.refuses(STRANGER, note("Saya"))).isEqualTo(new Rejection.NotInvolved(Set.of("akademik", "ti")));
        assertThat(play.refuses(EKO, note("Saya"))).isEqualTo(new Rejection.NotInvolved(Set.of("akademik", "ti")));
        assertThat(play.refuses(SARI, note(" "))).isEqualTo(new Rejection.Unfit());
    }

    @Test
    void onlyItsWriterTakesItBackAndOnce() {
        play.does(SARI, note("Salah tulis"));
        Note note = play.run().notes().getFirst();
        Command back = new Command.RemoveNote(note.seq());
        assertThat(play.refuses(BUDI, back)).isEqualTo(new Rejection.NotYourNote(note.by()));
        assertThat(play.refuses(ADMIN, back)).isEqualTo(new Rejection.NotYourNote(note.by()));
        play.does(SARI, back);
        assertThat(play.run().notes()).isEmpty();
        assertThat(play.refuses(SARI, back)).isEqualTo(new Rejection.NoteGone());
    }

    @Test
    void onePersonWritesSoManyWithinAnHourAndTheOthersGoOn() {
        Instant first = play.now;
        for (int written = 0; written < Noting.MOST_AN_HOUR; written++) {
            play.does(SARI, note("Mohon disegerakan"));
            play.forward(Duration.ofSeconds(10));
        }
        play.does(SARI, new Command.RemoveNote(play.run().notes().getFirst().seq()));
        Rejection tooMany = new Rejection.TooManyNotes(first.plus(Duration.ofHours(1)));
        assertThat(play.refuses(SARI, note("Halo"))).isEqualTo(tooMany);
        play.does(BUDI, note("Mohon maaf"));
        play.now = first.plus(Duration.ofHours(1)).minusSeconds(1);
        assertThat(play.refuses(SARI, note("Halo"))).isEqualTo(tooMany);
        play.forward(Duration.ofSeconds(1)).does(SARI, note("Terima kasih"));
        Rejection next = new Rejection.TooManyNotes(first.plusSeconds(10).plus(Duration.ofHours(1)));
        assertThat(play.refuses(SARI, note("Sama-sama"))).isEqualTo(next);
    }

    @Test
    void itIsNoActAndTakesNothingFromWhoeverActed() {
        play.decides(RINA, "baru", null);
        Entry decided = play.run().lastAct();
        play.does(SARI, note("Terima kasih"));
        assertThat(play.run().lastAct()).isEqualTo(decided);
        play.does(RINA, new Command.Undo(play.run().version()));
        assertThat(play.step()).isEqualTo("analisis");
        assertThat(play.run().notes()).hasSize(1);
    }
}
