package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form that somebody is filling in. */
record Formulir(Petugas petugas) {

    private static final Pattern NOMOR = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{4}");

    /** The newest of their forms that can still be tapped. */
    SeenMessage kartu() {
        return petugas.membaca().reversed().stream()
                .filter(message -> message.text().startsWith("📝") && mine(message))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form of " + petugas.name() + " in " + petugas.membaca()));
    }

    private boolean mine(SeenMessage message) {
        return message.text().matches("(?is).*diisi oleh " + Pattern.quote(petugas.name()) + "\\b.*");
    }

    String teks() {
        return kartu().text();
    }

    /** Answers one question anew, from the summary. */
    Formulir mengubah(String question, String answer) {
        menekan("Ubah");
        menekan(question);
        return menjawab(answer);
    }

    /** Answers question after question: by a button of that label where there is one, else by reply. */
    Formulir menjawab(String... answers) {
        for (String answer : answers) {
            if (kartu().hasButton(answer)) {
                menekan(answer);
            } else {
                petugas.menjawab(answer);
            }
        }
        return this;
    }

    Formulir mengirimBerkas(String fileName) {
        petugas.mengirimBerkas(fileName);
        return this;
    }

    TapAnswer menekan(String label) {
        return petugas.menekan(kartu(), label);
    }

    /** Answers all that is asked, and sends it. */
    Permohonan dengan(String... answers) {
        menjawab(answers);
        return kirim();
    }

    Permohonan kirim() {
        int form = kartu().id();
        TapAnswer answer = menekan("Kirim");
        assertThat(answer.isAlert()).as(answer.text()).isFalse();
        SeenMessage sent = petugas.pesan(form);
        assertThat(sent.buttons()).isEmpty();
        Matcher nomor = NOMOR.matcher(sent.text());
        assertThat(nomor.find()).as(sent.text()).isTrue();
        return new Permohonan(petugas.kantor(), nomor.group());
    }
}
