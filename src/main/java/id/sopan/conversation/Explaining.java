package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.wording.Card;
import id.sopan.wording.HelpText;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import id.sopan.wording.SopText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code /bantuan}, {@code /start}, {@code /sop} and {@code /bahasa}. */
final class Explaining {

    private static final String SOP_PAGE = "sop/";

    private final Office office;
    private final Reading reading;

    Explaining(Office office, Reading reading) {
        this.office = office;
        this.reading = reading;
    }

    void help(Message message, String arguments) {
        Set<Role> roles = new HashSet<>();
        reading.units(message.place(), message.sender()).forEach(unit -> roles.addAll(unit.roles()));
        boolean admin = office.roster().isAdmin(message.sender().id());
        office.say(message, HelpText.of(roles, admin, office.language(message.place())));
    }

    void start(Message message, String arguments) {
        if (message.place().isPrivate()) {
            office.say(message, Notice.HELLO, message.sender().name());
        } else {
            help(message, arguments);
        }
    }

    void sop(Message message, String arguments) {
        Language language = office.language(message.place());
        if (arguments.isEmpty()) {
            office.say(message, Menus.sop(office.procedures().all(), language));
            return;
        }
        String word = arguments.toLowerCase(Locale.ROOT);
        Optional<Procedure> procedure =
                office.procedures().current(word).or(() -> office.procedures().byCommand(word));
        if (procedure.isPresent()) {
            office.say(message, sop(procedure.get(), language, 0));
        } else {
            office.say(message, Notice.UNKNOWN_PROCEDURE, word);
        }
    }

    private static Card sop(Procedure procedure, Language language, int page) {
        return SopText.of(procedure, language).card(language, page, SOP_PAGE + procedure.id());
    }

    Answer sop(Inbound.Tapped tap, String id, int page) {
        Optional<Procedure> procedure = office.procedures().current(id);
        procedure.ifPresent(found -> office.say(tap, sop(found, office.language(tap.place()), page)));
        return procedure.isPresent() ? Answer.NONE : office.alert(tap, Notice.UNKNOWN_PROCEDURE, id);
    }

    /** Whether a page of an SOP is asked for; then it is said. */
    Optional<Answer> page(Inbound.Tapped tap, String option) {
        int dot = option.lastIndexOf('.');
        boolean sop = option.startsWith(SOP_PAGE)
                && dot > 0
                && option.substring(dot + 1).matches("\\d{1,3}");
        return sop
                ? Optional.of(
                        sop(tap, option.substring(SOP_PAGE.length(), dot), Integer.parseInt(option.substring(dot + 1))))
                : Optional.empty();
    }

    void language(Message message, String arguments) {
        Optional<Language> wanted = parse(arguments);
        if (wanted.isPresent()) {
            office.roster().chats().setLanguage(message.place().chat(), wanted.get());
            office.say(message, Notice.LANGUAGE_SET);
        } else {
            office.say(message, Menus.languages(office.language(message.place())));
        }
    }

    Answer language(Inbound.Tapped tap, String option) {
        Optional<Language> wanted = parse(option);
        wanted.ifPresent(
                language -> office.roster().chats().setLanguage(tap.place().chat(), language));
        return wanted.isPresent()
                ? Answer.toast(Notice.LANGUAGE_SET.alert(wanted.get()))
                : office.alert(tap, Notice.FORGED);
    }

    private static Optional<Language> parse(String word) {
        return List.of(Language.values()).stream()
                .filter(language -> language.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
