package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.wording.DialogueAction;
import id.sopan.wording.RunAction;
import id.sopan.wording.Tap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random people tap and answer at random in all groups, and after each act the bot is another process: what is stored
 * is sound, and every chat shows it.
 */
class JalanAcakTest extends Skenario {

    private static final int ACTS = 80;

    /** All that is stored is looked at after each eighth act, since that is most of the work. */
    private static final int LOOKED_AT = 8;

    private final Random random = new Random(20261124);

    @Test
    void whateverIsDoneStaysSoundOverRestarts() {
        Pemeriksaan pemeriksaan = new Pemeriksaan(kantor);
        List<Petugas> people = List.of(sari, budi, rina, agus, dewi, joko, eko, wati);
        for (int act = 0; act < ACTS; act++) {
            kantor.forward(Duration.ofMinutes(random.nextInt(40)));
            doSomething(people);
            kantor.restart();
            kantor.settle();
            if (act % LOOKED_AT == 0) {
                pemeriksaan.semua();
            }
        }
        assertThat(pemeriksaan.semua()).as("runs that there are to look at").isPositive();
    }

    private void doSomething(List<Petugas> people) {
        List<Runnable> acts = new ArrayList<>();
        people.forEach(person -> acts.addAll(acts(person)));
        if (acts.size() < 12 || random.nextInt(10) == 0) {
            begin(pick(people));
        } else {
            pick(acts).run();
        }
    }

    /** What somebody could do now; to a question that asks for a reply, three times as likely as to a button. */
    private List<Runnable> acts(Petugas person) {
        List<Runnable> acts = new ArrayList<>();
        tappable(person).forEach(tap -> acts.add(() -> person.menekan(tap.message(), tap.label())));
        person.membaca().reversed().stream()
                .filter(message -> message.data().stream().anyMatch(JalanAcakTest::isCard))
                .findFirst()
                .ifPresent(card -> acts.add(() -> person.membalas(card.id(), answer())));
        if (person.ditanya()) {
            Runnable reply = () -> person.menjawab(answer());
            acts.addAll(List.of(reply, reply, reply));
        }
        return acts;
    }

    private static boolean isCard(String data) {
        return Tap.parse(data)
                .filter(tap -> tap instanceof Tap.OnRun onRun && !onRun.action().isBeside())
                .isPresent();
    }

    /** Fills in a form as far as it goes; what is left of it stays to be tapped. */
    private void begin(Petugas person) {
        SeenMessage before = person.berkata("/ajukan " + pick(commands()));
        for (int question = 0; question < 14 && person.pesanTerakhir().id() > before.id(); question++) {
            if (person.ditanya() && random.nextInt(3) > 0) {
                person.menjawab(answer());
            } else {
                List<Tappable> forms = tappable(person).stream()
                        .filter(tap ->
                                tap.message().id() > before.id() && !tap.label().equals("Batal"))
                        .toList();
                if (!forms.isEmpty()) {
                    Tappable tap = pick(forms);
                    person.menekan(tap.message(), tap.label());
                }
            }
        }
    }

    private record Tappable(SeenMessage message, String label) {}

    /** Buttons of cards and forms; a form of somebody else now and then, the way out of one's own seldom. */
    private List<Tappable> tappable(Petugas person) {
        List<Tappable> all = new ArrayList<>();
        for (SeenMessage message : person.membaca()) {
            for (int i = 0; i < message.data().size(); i++) {
                if (wanted(person, message, message.data().get(i))) {
                    all.add(new Tappable(message, message.buttons().get(i)));
                }
            }
        }
        return all;
    }

    private boolean wanted(Petugas person, SeenMessage message, String data) {
        return Tap.parse(data)
                .map(tap -> switch (tap) {
                    case Tap.OnRun run ->
                        run.action() != RunAction.FILE && (run.action() != RunAction.UNDO || random.nextInt(4) == 0);
                    case Tap.OnDialogue form ->
                        message.text().contains(person.name())
                                && (form.action() != DialogueAction.CANCEL || random.nextInt(8) == 0);
                    case Tap.OnMenu ignored -> false;
                })
                .orElse(false);
    }

    private List<String> commands() {
        return kantor.bot().procedures().all().stream()
                .map(procedure -> procedure.starts().command())
                .toList();
    }

    private String answer() {
        return random.nextInt(8) == 0 ? "?" : random.nextInt(3) == 0 ? "2026-12-01" : "Jawaban yang cukup panjang";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
