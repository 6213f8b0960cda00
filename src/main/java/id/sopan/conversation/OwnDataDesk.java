package id.sopan.conversation;

import id.sopan.desk.RemovalOrders;
import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.report.export.FileOrder;
import id.sopan.report.export.FilePost;
import id.sopan.roster.Asking;
import id.sopan.roster.Chat;
import id.sopan.roster.Colleague;
import id.sopan.roster.PersonChange;
import id.sopan.wording.Card;
import id.sopan.wording.Mention;
import id.sopan.wording.Notice;
import id.sopan.wording.OwnDataCards;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /datasaya}: what is stored about a person, shown to them or to an admin, and removed when they ask for it. */
record OwnDataDesk(Office office, FilePost<FileOrder> files, RemovalOrders removals, Batching batching)
        implements SlashCommand {

    @Override
    public void run(Message message, String arguments) {
        Sender sender = message.sender();
        boolean admin = office.roster().isAdmin(sender.id());
        if (arguments.isBlank()) {
            show(message, sender.id(), sender.name());
        } else if (!admin) {
            office.say(message, Notice.OWN_DATA_ONLY);
        } else {
            asked(message, arguments.strip());
        }
    }

    private void asked(Message message, String who) {
        if (who.matches("\\d{1,18}")) {
            // Whoever is not in the roster may stand elsewhere, which the file tells.
            long person = Long.parseLong(who);
            show(message, person, office.roster().nameOf(person));
            return;
        }
        List<Colleague> found = who.startsWith("@")
                ? office.roster().called(who)
                : office.roster().named(who);
        switch (found.size()) {
            case 0 -> office.say(message, Notice.OWN_DATA_NOBODY, who);
            case 1 -> show(message, found.getFirst().id(), found.getFirst().name());
            default ->
                office.say(
                        message,
                        OwnDataCards.several(
                                found.stream()
                                        .map(one -> new Mention(one.id(), one.name()))
                                        .toList(),
                                office.language(message.place())));
        }
    }

    private void show(Message message, long person, String name) {
        Optional<Colleague> known = office.roster().colleague(person);
        Language language = office.language(message.place());
        Stream<Hat> listed = known.stream().flatMap(one -> one.listed().stream());
        Stream<Hat> asked = office.roster().askedBy(person).stream().map(Asking::hat);
        List<String> groups = office.roster().groupsOf(person).stream()
                .map(group ->
                        office.roster().chats().chat(group).map(Chat::title).orElse(Long.toString(group)))
                .sorted()
                .toList();
        List<String> forms = office.dialogues().openOf(person).stream()
                .map(dialogue -> office.procedures()
                        .byHash(dialogue.definition())
                        .map(procedure -> procedure.nama().in(language))
                        .orElse("/wakil"))
                .sorted()
                .toList();
        office.list(
                message,
                OwnDataCards.shown(
                        new OwnDataCards.View(
                                person,
                                person == message.sender().id(),
                                known.isPresent(),
                                name,
                                known.map(Colleague::username).orElse(null),
                                known.map(Colleague::language).orElse(null),
                                named(listed, language),
                                named(asked, language),
                                groups,
                                office.roster().standIns().with(person).size(),
                                forms),
                        language));
        files.order(
                message.origin(),
                message.sender().id(),
                FileOrder.ofPerson(Office.address(message.place()), language, person));
    }

    private List<String> named(Stream<Hat> hats, Language language) {
        return hats.map(hat -> office.roster().unitName(hat.unit()) + " ("
                        + office.nama(hat.role()).in(language) + ")")
                .sorted()
                .toList();
    }

    /** Explains what would happen. */
    Answer ask(Inbound.Tapped tap, String option) {
        Optional<Long> person = mayRemove(tap, option);
        if (person.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        String name = person.get() == tap.sender().id()
                ? tap.sender().name()
                : office.roster().nameOf(person.get());
        office.turn(
                tap, OwnDataCards.surely(person.get(), name, office.clock().instant(), office.language(tap.place())));
        return Answer.NONE;
    }

    Answer keep(Inbound.Tapped tap) {
        if (!tap.place().isPrivate()) {
            return office.alert(tap, Notice.FORGED);
        }
        office.turn(tap, Card.text(Notice.OWN_DATA_KEPT.html(office.language(tap.place()))));
        return Answer.NONE;
    }

    /** Begins it where that was asked lately; it is done within seconds, and told then. */
    Answer remove(Inbound.Tapped tap, String option) {
        OwnDataCards.Surely surely = OwnDataCards.Surely.of(option);
        Optional<Long> person = mayRemove(tap, surely.person());
        if (person.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        if (surely.isLate(office.clock().instant()) && !removals.hasOrdered(tap.callback())) {
            office.say(tap, Notice.OWN_DATA_LATE.card(office.language(tap.place())));
            return Answer.NONE;
        }
        if (office.roster().isAdmin(person.get())
                && office.roster().byProgram().dismissAdmin(person.get()) instanceof PersonChange.Refused refused) {
            String why = office.refusal(refused.why(), office.language(tap.place()), office.zone(tap.place()));
            return Answer.alertOf(why);
        }
        office.dialogues().closeOf(person.get());
        closeNaming(person.get());
        dropBegunWith(person.get());
        batching.letGo(person.get());
        long by = tap.sender().id();
        boolean own = by == person.get();
        if (!removals.order(tap.callback(), person.get(), own ? null : by) && own) {
            // The same tap once more has had them met again.
            office.roster().erase(by);
        }
        office.say(tap, Notice.OWN_DATA_GOING.card(office.language(tap.place())));
        return Answer.NONE;
    }

    /** Forms of others in which they were chosen lose what was answered, and say that they cannot go on. */
    private void closeNaming(long person) {
        office.dialogues().open().stream()
                .filter(dialogue -> isNaming(dialogue, person))
                .forEach(dialogue -> office.dialogues()
                        .change(dialogue.id(), open -> isNaming(open, person) ? closedAsUnknown(open) : open));
    }

    /** Forms of others that began with what they wrote are dropped. */
    private void dropBegunWith(long person) {
        office.dialogues().open().stream()
                .filter(dialogue -> isBegunWith(dialogue, person))
                .forEach(dialogue -> office.dialogues()
                        .changeOpen(
                                dialogue.id(),
                                open -> isBegunWith(open, person),
                                open -> new Change(open).empty().close(Dialogue.Closing.CANCELLED)));
    }

    private boolean isBegunWith(Dialogue dialogue, long person) {
        String former = dialogue.subject().former();
        return former != null
                && office.runs().legible(former).stream()
                        .flatMap(run -> run.journal().stream())
                        .anyMatch(entry -> entry.by().isPerson(person));
    }

    private static boolean isNaming(Dialogue dialogue, long person) {
        return dialogue.isOpen()
                && dialogue.subject().kind() == Dialogue.Kind.STAND_IN
                && new StandInAnswers(dialogue.answers()).name(person);
    }

    private Dialogue closedAsUnknown(Dialogue open) {
        String why = Notice.STAND_IN_UNKNOWN.html(office.language(open.place()));
        Change change = new Change(open).close(new Dialogue.Closing(Dialogue.End.OVERTAKEN, why));
        open.answers().keySet().forEach(change::forget);
        return change.done();
    }

    /** Their own, or as an admin anybody's. */
    private Optional<Long> mayRemove(Inbound.Tapped tap, String option) {
        return Optional.of(option)
                .filter(id -> id.matches("\\d{1,18}") && tap.place().isPrivate())
                .map(Long::parseLong)
                .filter(id -> id == tap.sender().id()
                        || office.roster().isAdmin(tap.sender().id()));
    }
}
