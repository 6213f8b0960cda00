package id.sopan.engine;

import static id.sopan.engine.Play.DEWI;
import static id.sopan.engine.Play.EKO;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may ask, and for which unit. */
class RequestingTest {

    private final Play play = Play.of("webservice.yaml");

    private Command asks(String unit, Role role) {
        return asks(unit, role, Play.WEBSERVICE);
    }

    private Command asks(String unit, Role role, Map<String, String> answers) {
        return new Command.Request(new Hat(unit, role), play.now, answers, Map.of(), null, Map.of());
    }

    @Test
    void whoIsOfTheUnitAsksForItAndForNoOther() {
        Rejection refused = new Rejection.NotYours(List.of(Role.UNIT_TERKAIT));
        assertThat(play.refuses(SARI, asks("keuangan", Role.UNIT_TERKAIT))).isEqualTo(refused);
        assertThat(play.refuses(EKO, asks("akademik", Role.UNIT_TERKAIT))).isEqualTo(refused);
        assertThat(play.refuses(EKO, asks("pengembang", Role.PENGEMBANG)))
                .as("who only builds")
                .isEqualTo(refused);
        play.does(SARI, asks("akademik", Role.UNIT_TERKAIT));
        assertThat(play.run().requester()).isEqualTo(new By(SARI.person(), "akademik", Role.UNIT_TERKAIT));
    }

    @Test
    void unitTiAsksOnBehalfOfAUnitThatMayAsk() {
        assertThat(play.refuses(DEWI, asks("akademik", Role.UNIT_TERKAIT))).isInstanceOf(Rejection.NotYours.class);
        assertThat(play.refuses(RINA, asks("tidak-ada", Role.UNIT_TERKAIT))).isInstanceOf(Rejection.NotYours.class);
        play.does(RINA, asks("akademik", Role.UNIT_TERKAIT));
        assertThat(play.run().isOnBehalf()).isTrue();
        assertThat(play.run().requester()).isEqualTo(new By(RINA.person(), "ti", Role.UNIT_TI));
    }

    @Test
    void whatIsAskedForWithoutItsAnswersIsNotBegun() {
        assertThat(play.refuses(SARI, asks("akademik", Role.UNIT_TERKAIT, Map.of("aplikasi", "SIAKAD"))))
                .isNotInstanceOf(Rejection.NotYours.class);
        assertThat(play.begun()).isFalse();
    }
}
