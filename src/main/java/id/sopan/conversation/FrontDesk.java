package id.sopan.conversation;

import id.sopan.engine.Person;
import id.sopan.outbox.Outbox;
import id.sopan.outbox.Surfaces;
import id.sopan.procedure.Language;
import id.sopan.roster.Chat;
import id.sopan.wording.MenuAction;
import id.sopan.wording.Notice;
import id.sopan.wording.Tap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes what comes in to whoever handles it. */
final class FrontDesk implements Listener {

    private final Office office;
    private final Surfaces surfaces;
    private final Outbox outbox;
    private final Map<String, SlashCommand> commands;
    private final RunTaps runTaps;
    private final DialogueTaps dialogueTaps;
    private final Menu menu;
    private final Hearing hearing;
    private final Arrivals arrivals;
    private final Lanes lanes;
    private final Overtaking overtaking;

    FrontDesk(
            Office office,
            Surfaces surfaces,
            Outbox outbox,
            Map<String, SlashCommand> commands,
            RunTaps runTaps,
            DialogueTaps dialogueTaps,
            Menu menu,
            Hearing hearing) {
        this.office = office;
        this.surfaces = surfaces;
        this.outbox = outbox;
        this.commands = commands;
        this.runTaps = runTaps;
        this.dialogueTaps = dialogueTaps;
        this.menu = menu;
        this.hearing = hearing;
        this.arrivals = new Arrivals(office, outbox);
        this.lanes = new Lanes(hearing);
        this.overtaking = new Overtaking(office);
    }

    @Override
    public Answer hear(Inbound inbound) {
        switch (inbound) {
            case Inbound.Commanded commanded -> {
                if (isPerson(commanded.message())) {
                    command(commanded);
                }
            }
            case Inbound.Said said -> {
                if (isPerson(said.message())) {
                    hearing.said(said.message());
                }
            }
            case Inbound.Edited edited -> hearing.edited(edited.message());
            case Inbound.Tapped tapped -> {
                return tapped(tapped);
            }
            case Inbound.MemberChanged changed -> arrivals.memberChanged(changed);
            case Inbound.TopicReopened reopened ->
                outbox.forgetTrouble(reopened.place().chat());
            case Inbound.BotChanged changed -> arrivals.botChanged(changed);
            case Inbound.Migrated migrated -> migrated(migrated.from(), migrated.to());
        }
        return Answer.NONE;
    }

    /** Whoever cannot be known by name is told how to be. */
    private boolean isPerson(Message message) {
        meet(message.sender(), message.place());
        switch (message.sender().kind()) {
            case PERSON -> {
                return true;
            }
            case ANONYMOUS_ADMINISTRATOR -> office.say(message, Notice.ANONYMOUS);
            case CHANNEL -> office.say(message, Notice.CHANNEL_SENDER);
            case BOT -> {}
        }
        return false;
    }

    private void meet(Sender sender, Place place) {
        if (!place.isPrivate()) {
            Chat.Kind kind = place.kind() == Place.Kind.SUPERGROUP ? Chat.Kind.SUPERGROUP : Chat.Kind.GROUP;
            office.roster().chats().seen(place.chat(), place.title(), kind);
        }
        if (sender.kind() == Sender.Kind.PERSON) {
            Person person = new Person(sender.id(), sender.name());
            office.roster().met(person, sender.username(), language(sender));
            if (place.isPrivate()) {
                office.roster().started(person, true);
            }
        }
    }

    /** Indonesian unless their app speaks something else. */
    private static Language language(Sender sender) {
        String language = sender.language();
        return language == null || language.startsWith("id") || language.startsWith("ms") ? Language.ID : Language.EN;
    }

    private void command(Inbound.Commanded commanded) {
        String name = commanded.name().toLowerCase(Locale.ROOT);
        SlashCommand command = commands.get(name);
        if (command == null) {
            office.say(commanded.message(), Notice.UNKNOWN_COMMAND, name);
        } else {
            command.run(commanded.message(), commanded.arguments());
        }
    }

    private Answer tapped(Inbound.Tapped tap) {
        meet(tap.sender(), tap.place());
        Optional<Tap> button = Optional.ofNullable(tap.data()).flatMap(Tap::parse);
        if (button.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        return switch (button.get()) {
            case Tap.OnRun onRun -> {
                Answer answer = runTaps.tap(tap, onRun);
                stripUnknown(tap);
                yield answer;
            }
            case Tap.OnDialogue onDialogue -> {
                Answer answer = dialogueTaps.tap(tap, onDialogue);
                stripUnknown(tap);
                yield answer;
            }
            case Tap.OnMenu onMenu -> {
                Answer answer = menu.tap(tap, onMenu);
                if (isUsedUp(tap, onMenu, answer)) {
                    outbox.strip(Office.address(tap.place()), tap.message());
                }
                yield answer;
            }
        };
    }

    /** Whether the menu has done what it was for: a form has begun, or an admin has settled what it asked. */
    private boolean isUsedUp(Inbound.Tapped tap, Tap.OnMenu button, Answer answer) {
        boolean begun = button.action() == MenuAction.START && answer.equals(Answer.NONE);
        return begun
                || button.action().isOnce()
                        && office.roster().isAdmin(tap.sender().id());
    }

    /** A card that was sent twice, or that the bot has lost: nobody shall tap it again. */
    private void stripUnknown(Inbound.Tapped tap) {
        Optional<String> known = surfaces.subject(tap.place().chat(), tap.message());
        if (known.isEmpty()) {
            outbox.strip(Office.address(tap.place()), tap.message());
        }
    }

    @Override
    public void tidy() {
        overtaking.closeAll();
    }

    /** A group became a supergroup: homes, open dialogues and cards follow. */
    void migrated(long from, long to) {
        office.roster().chats().migrated(from, to);
        office.dialogues().openIn(from).forEach(dialogue -> office.dialogues().migrate(dialogue.id(), to));
        outbox.forget(from);
    }

    @Override
    public String lane(Inbound inbound) {
        return lanes.of(inbound);
    }
}
