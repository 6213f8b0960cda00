package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import org.junit.jupiter.api.Test;

/** The table of an SOP on the console: what the form says, for whoever reads it in English, too. */
class StandardRowTest {

    private final Procedure backup = Story.shipped("pencadangan");

    @Test
    void itSaysWhatTheFormSays() {
        assertThat(StandardRow.of(backup, Language.ID).getFirst())
                .isEqualTo(new StandardRow(
                        12,
                        "Koordinasi dengan Manage Server untuk backup database atau konfigurasi server sebelum konfigurasi, atau untuk disaster recovery",
                        "Unit TI",
                        "Daftar server dan database yang akan dikonfigurasi",
                        "30 menit",
                        "Terdapat backup database untuk tiap-tiap aplikasi",
                        "belum ditetapkan"));
    }

    @Test
    void inEnglishToo() {
        assertThat(StandardRow.of(backup, Language.EN).getFirst())
                .isEqualTo(new StandardRow(
                        12,
                        "Coordination with Server Management on a backup of databases or server configuration before configuring, or for disaster recovery",
                        "IT Unit",
                        "List of servers and databases to be configured",
                        "30 min",
                        "There is a backup of the database of each application",
                        "not set yet"));
    }
}
