package id.sopan.scenario;

import id.sopan.sandbox.testing.Person;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.time.Duration;
import java.util.function.Predicate;

/** Somebody of the agency, who says and taps and waits to see what comes of it. */
record Warga(Person person) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    long id() {
        return person.id();
    }

    String name() {
        return person.name();
    }

    /** Presses start in private, and waits for the first words. */
    void starts(long bot) {
        int pressed = person.starts(bot).id();
        sees(bot, "an answer to /start", message -> message.id() > pressed);
    }

    SeenMessage says(long chat, String text) {
        return person.says(chat, text);
    }

    SeenMessage replies(long chat, int message, String text) {
        return person.replies(chat, message, text);
    }

    /** Waits for a message with this text, and answers with the newest such. */
    SeenMessage sees(long chat, String text) {
        return sees(chat, "\"" + text + "\"", message -> message.text().contains(text));
    }

    SeenMessage seesButton(long chat, String label) {
        return sees(chat, "the button \"" + label + "\"", message -> message.hasButton(label));
    }

    SeenMessage sees(long chat, String what, Predicate<SeenMessage> wanted) {
        SeenMessage found = person.watches(
                chat,
                PATIENCE,
                seen -> seen.messages().reversed().stream()
                        .filter(wanted)
                        .findFirst()
                        .orElse(null));
        if (found == null) {
            throw new AssertionError(name() + " does not see " + what + " but " + person.reads(chat));
        }
        return found;
    }

    /** Taps the newest button of this label, as soon as there is one; looks again where its message was just replaced. */
    TapAnswer taps(long chat, String label) {
        SeenMessage seen = seesButton(chat, label);
        try {
            return person.taps(chat, seen, label);
        } catch (AssertionError e) {
            if (person.reads(chat).stream().anyMatch(message -> message.id() == seen.id())) {
                throw e;
            }
            return person.taps(chat, seesButton(chat, label), label);
        }
    }

    /** Answers the question that asks for a reply, once it contains this text. */
    void answers(long chat, String question, String answer) {
        int prompt = prompt(chat, question);
        person.replies(chat, prompt, answer);
    }

    int prompt(long chat, String question) {
        Integer prompt = person.watches(chat, PATIENCE, seen -> {
            boolean asked = seen.messages().stream()
                    .anyMatch(message ->
                            message.id() == seen.prompt() && message.text().contains(question));
            return asked ? seen.prompt() : null;
        });
        if (prompt == null) {
            throw new AssertionError(name() + " is not asked for \"" + question + "\" but sees " + person.reads(chat));
        }
        return prompt;
    }

    /** A webservice request from the first question to its number. */
    String ajukan(long group, String application) {
        says(group, "/ajukan webservice");
        answers(group, "nama aplikasi", application);
        isi(group);
        return kirim(group);
    }

    /** Everything after the first answer. */
    void isi(long group) {
        taps(group, "Dikirim");
        answers(group, "jelaskan data", "Data mahasiswa aktif per semester");
        answers(group, "aplikasi lain", "Perpustakaan");
        taps(group, "Lewati");
    }

    /** A call for technical support, which a standard time holds for as soon as it is sent. */
    String laporkanKendala(long group, String application) {
        says(group, "/ajukan dukungan");
        answers(group, "mengalami kendala", application);
        taps(group, "Server");
        answers(group, "jelaskan kendalanya", "Tidak dapat dibuka sejak pagi");
        taps(group, "Lewati");
        return kirim(group);
    }

    String kirim(long group) {
        int form = seesButton(group, "Kirim").id();
        taps(group, "Kirim");
        SeenMessage received = sees(
                group,
                "the number",
                message -> message.id() >= form && message.text().contains("telah kami terima dengan nomor"));
        return received.text().replaceAll("(?s).*nomor ([A-Z]+-\\d{4}-\\d+).*", "$1");
    }
}
