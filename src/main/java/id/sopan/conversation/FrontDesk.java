package id.sopan.conversation;

import id.sopan.engine.Origin;
import id.sopan.outbox.Outbox;
import id.sopan.wording.Card;
import id.sopan.wording.Commands;
import id.sopan.wording.Honorific;
import id.sopan.wording.Mention;
import id.sopan.wording.Notice;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what comes in to whoever handles it. */
record FrontDesk(
        Office office,
        Outbox outbox,
        Map<String, SlashCommand> commands,
        Taps taps,
        Hearing hearing,
        Edits edits,
        Visitors visitors,
        Arrivals arrivals,
        Greeting greeting,
        Lanes lanes,
        LeftOpen leftOpen,
        Trying trying,
        Batching batching,
        Overhearing overhearing,
        Paced paced)
        implements Listener {

    /** Those that change what a later one may have changed again; all others leave something by which they are known. */
    private static final Set<String> SETTING =
            Set.of("anggota", "bahasa", "kalender", "muatulang", "pasang", "rekap", "versi", "wakil");

    /** What some of them are in English. */
    private static final Map<String, String> ENGLISH =
            Map.of("cancel", "batal", "language", "bahasa", "request", "ajukan");

    @Override
    public Answer hear(Inbound inbound) {
        return paced.hear(inbound, this::heard);
    }

    private Answer heard(Inbound inbound) {
        switch (meant(inbound)) {
            case Inbound.Commanded commanded -> {
                SlashCommand command = commands.get(name(commanded));
                edits.commanded(commanded.message(), command != null);
                if (!overhearing.hears(commanded) && visitors.isPerson(commanded.message())) {
                    command(commanded, command);
                }
            }
            case Inbound.Said said -> {
                if (visitors.isPerson(said.message()) && !trying.hears(said.message())) {
                    hearing.said(said.message());
                }
                edits.said(said.message());
            }
            case Inbound.Called called -> {
                if (visitors.isPerson(called.message())) {
                    hearing.called(called.message());
                }
                edits.said(called.message());
            }
            case Inbound.Edited edited -> edits.edited(edited);
            case Inbound.Tapped tapped -> {
                visitors.meet(tapped.sender(), tapped.place());
                return taps.tap(tapped);
            }
            case Inbound.MemberChanged changed -> {
                office.roster().refresh();
                visitors.joined(changed);
                arrivals.memberChanged(changed);
            }
            case Inbound.TopicReopened reopened ->
                outbox.forgetTrouble(reopened.place().chat());
            case Inbound.BotChanged changed -> {
                if (!changed.place().isPrivate()) {
                    visitors.meet(changed.by(), changed.place());
                }
                arrivals.botChanged(changed);
            }
            case Inbound.Migrated migrated -> outbox.moved(migrated.from(), migrated.to());
        }
        return Answer.NONE;
    }

    @Override
    public Optional<Answer> asked(Inbound.Tapped tap) {
        return taps.asked(tap);
    }

    @Override
    public Answer stillAsked(Inbound.Tapped tap) {
        return Answer.toast(Notice.PROMPT_DELAYED.alert(office.language(tap.place())));
    }

    @Override
    public void unanswered(Inbound.Tapped tap, Answer answer) {
        Mention person =
                new Mention(tap.sender().id(), Honorific.without(tap.sender().name()));
        Card card = Notice.TOLD_LATE.card(office.language(tap.place()), person, String.valueOf(answer.text()));
        office.replies().say("late tap " + tap.callback(), Office.address(tap.place()), card);
    }

    @Override
    public void setAside(Inbound inbound, boolean kept) {
        if (inbound instanceof Inbound.Written written) {
            office.say(written.message(), Notice.setAside(kept));
        }
    }

    /** By the newest roster: whoever sends one command after the other may be heard by two instances. */
    private void command(Inbound.Commanded commanded, @Nullable SlashCommand command) {
        office.roster().refresh();
        office.dialogues().passOver(commanded.message());
        String name = name(commanded);
        Message message = commanded.message();
        if (command == null) {
            unknown(message, name);
        } else if (SETTING.contains(name)) {
            once(message, () -> command.run(message, commanded.arguments()));
        } else {
            command.run(message, commanded.arguments());
        }
    }

    /**
     * However often it is delivered: needed where another one may have changed it since. Noted once all is done, so that what
     * was cut short is done again. A message that is older than what is noted changes nothing.
     */
    private void once(Message message, Runnable effect) {
        if (office.replies().wasDone(message)) {
            return;
        }
        if (message.at().isBefore(office.clock().instant().minus(Origin.REPEATED))) {
            office.say(message, Notice.TOO_OLD);
        } else {
            effect.run();
        }
        office.replies().done(message);
    }

    private static String name(Inbound.Commanded commanded) {
        String written = commanded.name().toLowerCase(Locale.ROOT);
        return ENGLISH.getOrDefault(written, written);
    }

    private void unknown(Message message, String name) {
        near(message, name)
                .ifPresentOrElse(
                        near -> office.say(message, Notice.UNKNOWN_COMMAND_NEAR, name, near),
                        () -> office.say(message, Notice.UNKNOWN_COMMAND, name));
        hearing.askAgain(message);
    }

    private Optional<String> near(Message message, String name) {
        boolean admin = office.roster().isAdmin(message.sender().id());
        return NearCommand.of(name, Commands.offered(admin, message.place().isPrivate()));
    }

    /**
     * Words that begin with a slash, such as a path, are an answer or a note where they reply to a question or a card, and there
     * is no such command; a mistyped command alone is none.
     */
    private Inbound meant(Inbound inbound) {
        return inbound instanceof Inbound.Commanded commanded && isSaid(commanded)
                ? new Inbound.Said(commanded.message())
                : inbound;
    }

    private boolean isSaid(Inbound.Commanded commanded) {
        Message message = commanded.message();
        String name = name(commanded);
        return !commands.containsKey(name)
                && hearing.awaits(message)
                && (!commanded.arguments().isEmpty() || near(message, name).isEmpty());
    }

    @Override
    public void missing(long chat, long person) {
        arrivals.missing(chat, person);
    }

    @Override
    public boolean knows(long chat, long message) {
        return office.dialogues().heard(chat, message) || edits.knows(chat, message);
    }

    @Override
    public Optional<Integer> topic(long chat, long message) {
        return taps.topic(chat, message);
    }

    @Override
    public void tidy() {
        leftOpen.close();
        trying.tidy();
        batching.tidy();
        greeting.tidy();
        edits.tidy();
    }

    /** A group became a supergroup: homes, cards, and dialogues and replies that are open or still to be shown follow. */
    void migrated(long from, long to) {
        office.roster().chats().migrated(from, to);
        office.dialogues().migrate(from, to);
        new UnsentReplies(office.replies()).migrate(from, to);
        greeting.migrated(to);
    }

    @Override
    public String lane(Inbound inbound) {
        return lanes.of(meant(inbound));
    }
}
