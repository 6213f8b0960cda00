package id.sopan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was chosen for the request goes for the one that it asks for, where several units hold each role. */
class InheritedUnitsTest {

    private static final Map<Role, String> CHOSEN = Map.of(
            Role.UNIT_TERKAIT, "akademik", Role.UNIT_TI, "ti", Role.PENGEMBANG, "vendor", Role.MANAGE_SERVER, "lama");

    private final Play play = Play.of("server.yaml");

    @BeforeEach
    void severalHoldEachRole() {
        play.holders.put(Role.UNIT_TI, List.of("ti-dua", "ti"));
        play.holders.put(Role.PENGEMBANG, List.of("pengembang", "vendor"));
        play.holders.put(Role.MANAGE_SERVER, List.of("server", "server-dua"));
        play.does(
                Actor.PROGRAM,
                new Command.Request(
                        new Hat("ti", Role.UNIT_TI),
                        play.now,
                        null,
                        Map.of("aplikasi", "SIAKAD"),
                        new Parent("induk", "WS-2026-0001", "alokasi", 1),
                        CHOSEN));
    }

    @Test
    void itBeginsWithTheChosenUnitsOfTheRolesThatItKnows() {
        assertThat(play.run().units())
                .containsOnly(Map.entry(Role.UNIT_TI, "ti"), Map.entry(Role.PENGEMBANG, "vendor"));
        assertThat(play.run().unit()).isEqualTo("ti");
    }

    @Test
    void itsJournalSaysSo() {
        assertThat(play.run().journal())
                .filteredOn(entry -> entry.event() instanceof Event.UnitAssigned)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.event()).isEqualTo(new Event.UnitAssigned(Role.PENGEMBANG, "vendor"));
                    assertThat(entry.by()).isEqualTo(By.PROGRAM);
                });
    }

    @Test
    void aUnitThatHoldsTheRoleNoMoreIsChosenAnew() {
        assertThat(play.run().unitOf(Role.MANAGE_SERVER)).isNull();
    }
}
