package id.sopan.conversation;

import id.sopan.definition.Problem;
import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.procedure.Refreshed;
import id.sopan.roster.AdminCode;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /admin KODE} and {@code /muatulang}. */
final class Administering {

    private static final int SHOWN = 3000;

    private final Office office;
    private final AdminCode code;

    Administering(Office office, AdminCode code) {
        this.office = office;
        this.code = code;
    }

    void admin(Message message, String arguments) {
        if (!message.place().isPrivate()) {
            office.say(message, Notice.PRIVATE_ONLY, "admin");
            return;
        }
        Person person = new Person(message.sender().id(), message.sender().name());
        switch (code.redeem(person, arguments)) {
            case AdminCode.Tried.Accepted ignored -> office.say(message, Notice.ADMIN_WELCOME);
            case AdminCode.Tried.Wrong wrong -> office.say(message, Notice.ADMIN_CODE_WRONG, wrong.left());
            case AdminCode.Tried.Wait wait ->
                office.say(message, Notice.ADMIN_CODE_WAIT, wait.atMost().toMinutes());
            case AdminCode.Tried.NotOffered ignored -> office.say(message, Notice.ADMIN_CODE_NONE);
        }
    }

    void reload(Message message, String arguments) {
        if (!office.roster().isAdmin(message.sender().id())) {
            office.say(message, Notice.ADMIN_ONLY);
            return;
        }
        Refreshed refreshed = office.procedures().refresh();
        List<Problem> errors =
                refreshed.refused().stream().filter(Problem::isError).toList();
        if (errors.isEmpty()) {
            office.say(message, Notice.RELOADED, office.procedures().all().size());
        } else {
            String told = errors.stream()
                    .map(office.language(message.place()) == Language.EN ? Problem::inEnglish : Problem::inIndonesian)
                    .collect(Collectors.joining("\n"));
            office.say(message, Notice.NOT_RELOADED, told.length() > SHOWN ? told.substring(0, SHOWN) + "…" : told);
        }
    }
}
