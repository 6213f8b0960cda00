package id.sopan.conversation;

import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.Language;
import id.sopan.roster.Hats;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.FirstWords;
import id.sopan.wording.Honorific;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /bahasa}: a chat is spoken to in another language, in what stands there already, too. */
record Speaking(Office office, Outbox outbox) implements SlashCommand {

    @Override
    public void run(Message message, String arguments) {
        Optional<Language> wanted = parse(arguments);
        if (wanted.isPresent() && !may(message.place(), message.sender())) {
            office.say(message, Notice.LANGUAGE_OF_OFFICERS);
        } else if (wanted.isPresent()) {
            String set = Notice.LANGUAGE_SET.html(wanted.get());
            office.say(
                    message,
                    Card.text(told(message, wanted.get())
                            .map(told -> set + "\n" + told)
                            .orElse(set)));
            change(message.place().chat(), wanted.get());
        } else {
            office.say(message, Menus.languages(office.language(message.place())));
        }
    }

    Answer tap(Inbound.Tapped tap, String option) {
        if (!may(tap.place(), tap.sender())) {
            return office.alert(tap, Notice.LANGUAGE_OF_OFFICERS);
        }
        Optional<Language> wanted = parse(option);
        wanted.ifPresent(language -> {
            told(tap, language).ifPresent(told -> office.say(tap, Card.text(told)));
            change(tap.place().chat(), language);
        });
        return wanted.isPresent()
                ? Answer.toast(Notice.LANGUAGE_SET.alert(wanted.get()))
                : office.alert(tap, Notice.FORGED);
    }

    /** Cards of what is still open, forms and questions are drawn anew; what has ended stays as it was told. */
    private void change(long chat, Language language) {
        office.roster().chats().setLanguage(chat, language);
        outbox.changed(
                DialogueProjection.DIALOGUE,
                office.dialogues().openIn(chat).stream().map(Dialogue::id).toList());
        Stream<String> ofUnits =
                office.roster().in(chat).stream().flatMap(unit -> office.runs().idsOfOpen(unit.id()).stream());
        Stream<String> askedThere = chat > 0 ? office.runs().idsOfOpenAskedInPrivate(chat).stream() : Stream.empty();
        outbox.changed(
                RunProjection.RUN, Stream.concat(ofUnits, askedThere).distinct().toList());
    }

    /**
     * What the others of a group are told, in the language that they read so far, and in the new one what is stored of what they say;
     * empty where nothing is new to anybody. Told before it is changed, so that a second time, after a kill in between, tells them no less.
     */
    private Optional<String> told(Heard by, Language now) {
        Language before = office.language(by.place());
        return by.place().isPrivate() || before == now
                ? Optional.empty()
                : Optional.of(Notice.LANGUAGE_CHANGED.html(
                                before, Honorific.without(by.sender().name())) + "\n" + FirstWords.read(now));
    }

    /** In a unit's group whoever may act for it, and admins; as long as Telegram does not say who is a member, everybody. */
    private boolean may(Place place, Sender sender) {
        List<String> units =
                office.roster().in(place.chat()).stream().map(Unit::id).toList();
        if (place.isPrivate() || units.isEmpty() || office.roster().isAdmin(sender.id())) {
            return true;
        }
        Hats hats = office.roster().hats(sender.id(), units);
        return hats.uncertain() || !hats.all().isEmpty();
    }

    private static Optional<Language> parse(String words) {
        String named =
                words.toLowerCase(Locale.ROOT).replaceFirst("^bahasa\\s+", "").strip();
        return switch (named) {
            case "id", "indonesia", "indonesian" -> Optional.of(Language.ID);
            case "en", "inggris", "english" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }
}
