package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.Role;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.HelpText;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import id.sopan.wording.RoleMenus;
import id.sopan.wording.SopText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** {@code /bantuan}, {@code /start} and {@code /sop}. */
record Explaining(Office office, Reading reading, AtHome atHome, Drawing drawing, Greeting greeting) {

    void help(Message message, String arguments) {
        office.say(message, help(message.place(), message.sender()));
    }

    Answer help(Inbound.Tapped tap) {
        office.say(tap, help(tap.place(), tap.sender()));
        return Answer.NONE;
    }

    private Card help(Place place, Sender sender) {
        Set<Role> roles = new HashSet<>();
        List<Unit> units = atHome.isElsewhere(place) ? office.roster().in(place.chat()) : reading.units(place, sender);
        units.forEach(unit -> roles.addAll(unit.roles()));
        Language language = office.language(place);
        Card help = HelpText.of(
                office.procedures().roles(),
                roles,
                office.procedures().all(),
                office.roster().isAdmin(sender.id()),
                place.isPrivate(),
                language);
        List<RoleMenus.Link> links = atHome.elsewhere(place);
        if (links.isEmpty()) {
            return help;
        }
        Card where = RoleMenus.elsewhere(links, language);
        return Card.with(where.html() + "\n\n" + help.html(), where.rows());
    }

    void start(Message message, String arguments) {
        if (message.place().isPrivate()) {
            greeting.started(message);
        } else {
            help(message, arguments);
        }
    }

    void sop(Message message, String arguments) {
        Language language = office.language(message.place());
        if (arguments.isEmpty()) {
            office.list(message, menu(0, language));
            return;
        }
        Optional<String> id = id(arguments.toLowerCase(Locale.ROOT));
        if (id.isEmpty()) {
            office.list(message, Menus.insteadOf(arguments, menu(0, language), language));
            return;
        }
        office.list(message, card(pages(id.get(), language).orElseThrow(), id.get(), 0, language));
        drawing.sop(message, id.get());
    }

    private Card menu(int page, Language language) {
        return Menus.sop(office.procedures().all(), page, language);
    }

    /** One flow by its id or the word that starts it, or a whole document of several. */
    private Optional<Pages> pages(String word, Language language) {
        return id(word).map(id -> office.procedures()
                .current(id)
                .map(procedure -> SopText.of(procedure, language))
                .orElseGet(() -> SopText.document(flows(id), language)));
    }

    /** Of a procedure or document; an id goes before the same word that starts or names another. */
    private Optional<String> id(String word) {
        ProcedureLibrary procedures = office.procedures();
        return procedures.current(word).isPresent() || !flows(word).isEmpty()
                ? Optional.of(word)
                : procedures.named(word).map(Procedure::id);
    }

    private List<Procedure> flows(String dokumen) {
        return office.procedures().all().stream()
                .filter(procedure ->
                        procedure.dokumen() != null && procedure.dokumen().id().equals(dokumen))
                .toList();
    }

    Answer sop(Inbound.Tapped tap, String word) {
        Answer answer = sop(tap, word, 0, office::list);
        id(word).ifPresent(id -> drawing.sop(tap, id));
        return answer;
    }

    private Answer sop(Inbound.Tapped tap, String word, int page, BiConsumer<Inbound.Tapped, Card> tell) {
        Language language = office.language(tap.place());
        Optional<Pages> pages = pages(word, language);
        pages.ifPresent(found -> tell.accept(tap, card(found, word, page, language)));
        return pages.isPresent() ? Answer.NONE : office.alert(tap, Notice.UNKNOWN_PROCEDURE, word);
    }

    private static Card card(Pages pages, String word, int page, Language language) {
        return pages.card(language, page, Menus.SOP_PAGE + word);
    }

    /** Whether a page of an SOP or of the menu is asked for; then it takes the place of the one before. */
    Optional<Answer> page(Inbound.Tapped tap, Pages.Wanted wanted) {
        return wanted.after(Menus.SOP_PAGE)
                .map(word -> word.isEmpty() ? turn(tap, wanted.page()) : sop(tap, word, wanted.page(), office::turn));
    }

    private Answer turn(Inbound.Tapped tap, int page) {
        office.turn(tap, menu(page, office.language(tap.place())));
        return Answer.NONE;
    }
}
