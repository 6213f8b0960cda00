package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Show;
import id.sopan.procedure.Ending;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What makes a phone ring: a new message for each question and each hand-over. What only is to be read is an edit of the
 * card that is there.
 */
class HematPesanScenarioTest extends Skenario {

    private List<Integer> counted;

    @Test
    void aRequestSendsOneMessageForEachQuestionAndEachHandOver() {
        counted = marks();

        Permohonan permohonan = sari.webservice().di("analisis");
        sent("five questions, the last of all whether to send it, and the card; Unit TI is called", 7, 1, 0, 0);

        rina.memutuskan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");
        sent("both who may design are called", 0, 1, 0, 1);

        eko.mengambil(permohonan);
        eko.menyelesaikan(permohonan, "https://rancangan.example/siakad");
        Permohonan server = permohonan.di("alokasi").turunan().di("permohonan");
        sent("the form of the design and its question; Unit TI is called, and Manage Server has a card", 0, 1, 1, 2);

        agus.serverBaru(server);
        sent("four questions, whether to send it, and the next step; the others have a card", 0, 6, 1, 1);

        disediakan(server);
        sent("each the form of what they do and its question, and their calls; whoever asked is told", 0, 4, 4, 1);

        wati.menyelesaikan(permohonan.di("pengembangan"), "https://ws.example/siakad");
        sent("the form of the result and its question; Unit TI is called", 0, 1, 0, 2);

        rina.memutuskan(permohonan.di("pengujian"), "Lulus uji");
        sari.memutuskan(permohonan.di("konfirmasi"), "Sudah terhubung");
        permohonan.berakhir(Ending.SELESAI);
        sent("whoever asked is called, and told of the end", 2, 0, 0, 0);
    }

    @Test
    void onlyWhereSomebodyMustActIsTheCardHeard() {
        Permohonan permohonan = sari.webservice().di("analisis");
        assertThat(terdengar(permohonan)).containsExactly(kantor.ti);
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");
        assertThat(terdengar(permohonan)).containsExactlyInAnyOrder(kantor.ti, kantor.pengembang);
    }

    private List<Long> terdengar(Permohonan permohonan) {
        return kantor.bot().projection().wanted(permohonan.run().id()).orElseThrow().shows().stream()
                .filter(show -> show.urgency() != Show.Urgency.NEWS)
                .map(show -> show.to().chat())
                .toList();
    }

    /** New messages of the bot since the last call, as a group numbers them: those of people stay, and are left out. */
    private void sent(String what, int akademik, int ti, int server, int pengembang) {
        List<Integer> before = counted;
        counted = marks();
        assertThat(IntStream.range(0, counted.size())
                        .mapToLong(group -> sentBetween(groups().get(group), before.get(group), counted.get(group))))
                .as(what)
                .containsExactly((long) akademik, (long) ti, (long) server, (long) pengembang);
    }

    private long sentBetween(long group, int first, int last) {
        long people = kantor.admin.person().reads(group).stream()
                .filter(message -> message.id() > first && message.id() < last)
                .filter(message -> message.from() != kantor.botId())
                .count();
        return last - first - 1 - people;
    }

    /** The number of the message that comes now, in each group. */
    private List<Integer> marks() {
        kantor.settle();
        return groups().stream()
                .map(group -> kantor.admin.says(group, "Selamat pagi").id())
                .toList();
    }

    private List<Long> groups() {
        return List.of(kantor.akademik, kantor.ti, kantor.server, kantor.pengembang);
    }
}
