package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Parent;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Decisions that several make, and requests that are part of another. */
class ApprovalsCardTest {

    private static Procedure procedure(String approvals) {
        return procedure(approvals, "");
    }

    private static Procedure procedure(String approvals, String exit) {
        return Story.read("""
                id: izin
                prefix: IZ
                nama: Izin
                starts: {by: [unit-terkait], command: izin, label: Izin}
                steps:
                  - id: isian
                    nomor: 1
                    kegiatan: Unit mengajukan izin
                    pelaksana: [unit-terkait]
                    form: [{id: perihal, ask: "Perihal?", type: text}]
                    next: putusan
                  - id: putusan
                    nomor: 2
                    kegiatan: Pejabat memberikan persetujuan
                    pelaksana: [unit-ti, manage-server]
                    mutuBaku: {waktu: 45}
                    approvals: %s
                    decision:
                      - {id: ya, label: Setujui, style: success, approves: true, arrow: ya, end: selesai}
                      - {id: tidak, label: Tolak, style: danger, reason: required, arrow: tidak, end: ditolak}
                """.formatted(approvals) + exit.indent(6));
    }

    private static Story asked(Procedure procedure) {
        Story story = new Story(procedure);
        Hat hat = new Hat("akademik", Role.UNIT_TERKAIT);
        return story.does(
                        Story.SITI,
                        hat,
                        new Command.Request(hat, story.now(), Map.of("perihal", "Akses"), Map.of(), null))
                .program(new Command.AssignNumber("IZ-2026-0001"));
    }

    @Test
    void countsVoicesAndDoesNotRingForEachOfThem() {
        Story story = asked(procedure("{need: 2}"));
        String ring = story.seenFrom("ti").ring();
        story.ti(new Command.Decide(story.version(), "ya", null));
        Approved.card("voices", story.seenFrom("ti").card());
        assertThat(story.seenFrom("ti").ring()).isEqualTo(ring);
    }

    @Test
    void countsEachOfSeveralApprovingExitsByItself() {
        Procedure twoWays = procedure("{need: 2}", """
                - {id: bersyarat, label: Setujui bersyarat, approves: true, arrow: ya, end: selesai}
                """);
        Story story = asked(twoWays);
        assertThat(story.seenFrom("ti").card().html())
                .contains("Persetujuan: Setujui 0 dari 2, Setujui bersyarat 0 dari 2");
        story.ti(new Command.Decide(story.version(), "ya", null));
        story.server(new Command.Decide(story.version(), "bersyarat", null));
        assertThat(story.seenFrom("ti").card().html())
                .contains("Persetujuan: Setujui 1 dari 2, Setujui bersyarat 1 dari 2")
                .contains("dihitung per pilihan", "menekan Urungkan lalu memilih yang sama");
        story.server(new Command.Undo(story.version()));
        assertThat(story.seenFrom("ti").card().html()).doesNotContain("per pilihan");
    }

    @Test
    void ringsInTurnWhereTheOrderIsGiven() {
        Story story = asked(procedure("{sequence: [unit-ti, manage-server]}"));
        assertThat(story.seenFrom("ti").ring()).isNotEmpty();
        assertThat(story.seenFrom("server").ring()).isEmpty();
        assertThat(Telegram.labels(story.seenFrom("server").card())).isEmpty();
        String both = story.seenFrom("ti", "server").ring();
        story.ti(new Command.Decide(story.version(), "ya", null));
        assertThat(story.seenFrom("ti").ring()).isEmpty();
        assertThat(story.seenFrom("server").ring()).isNotEmpty();
        assertThat(story.seenFrom("ti", "server").ring()).isNotEqualTo(both);
        Approved.card("sequence", story.seenFrom("server").card());
    }

    @Test
    void namesTheRequestThatItIsPartOf() {
        Story story = new Story(Story.shipped("server"));
        Hat hat = new Hat("ti", Role.UNIT_TI);
        story.program(new Command.Request(
                        hat,
                        story.now(),
                        null,
                        Map.of("aplikasi", "SIAKAD"),
                        new Parent("AbCdEfGhIjK0", "WS-2026-0001", "alokasi", 1)))
                .program(new Command.AssignNumber("SV-2026-0001"));
        assertThat(story.seenFrom("ti").ring()).isNotEmpty();
        Approved.card("child-form", story.seenFrom("ti").card());
    }

    @Test
    void asksAnAdminWhereNoUnitHoldsTheRole() {
        Story story = Story.requested(Story.request());
        story.ti(new Command.Decide(story.version(), "baru", null));
        Viewpoint empty = new Viewpoint(Language.ID, Story.JAKARTA, Set.of("ti"), List.of("ti"), Map.of(), Map.of());
        RunView nobody = new RunView(
                story.run(),
                story.procedure,
                Story.UNITS,
                Roles.USUAL,
                role -> false,
                id -> true,
                true,
                false,
                false,
                Optional::empty,
                id -> Optional.empty());
        assertThat(RunCard.of(nobody, empty).card().html())
                .contains("Belum ada unit untuk peran Pengembang Aplikasi")
                .contains("Yth. Bapak/Ibu petugas Unit TI,");
    }

    @Test
    void offersToTakeBackOnlyWhereItWasDecided() {
        Story story = asked(procedure("{need: 2}"));
        story.does(
                new Person(22, "Rina"), new Hat("ti", Role.UNIT_TI), new Command.Decide(story.version(), "ya", null));
        assertThat(Telegram.labels(story.seenFrom("ti").card())).isEqualTo("Setujui | Tolak | Tanya | Jeda | Urungkan");
        assertThat(Telegram.labels(story.seenFrom("akademik").card())).isEmpty();
    }
}
