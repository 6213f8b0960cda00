package id.sopan.conversation;

import id.sopan.wording.Tap;
import java.util.Optional;

/** What must be handled in order: all about one run, and all that one person says in one chat. */
record Lanes(Replied replied) {

    String of(Inbound inbound) {
        return switch (inbound) {
            case Inbound.Tapped tap -> of(tap);
            case Inbound.Said said -> replied.lane(said.message());
            case Inbound.Edited edited ->
                edited.command()
                        ? of(edited.message().place(), edited.message().sender())
                        : replied.lane(edited.message());
            case Inbound.Called called ->
                of(called.message().place(), called.message().sender());
            case Inbound.Commanded commanded ->
                of(commanded.message().place(), commanded.message().sender());
            case Inbound.MemberChanged changed -> "chat " + changed.place().chat();
            case Inbound.BotChanged changed -> "chat " + changed.place().chat();
            case Inbound.TopicReopened reopened -> "chat " + reopened.place().chat();
            case Inbound.Migrated migrated -> "chat " + migrated.from();
        };
    }

    private String of(Inbound.Tapped tap) {
        return Optional.ofNullable(tap.data())
                .flatMap(Tap::parse)
                .map(button -> of(tap, button))
                .orElseGet(() -> of(tap.place(), tap.sender()));
    }

    private String of(Inbound.Tapped tap, Tap button) {
        return switch (button) {
            case Tap.OnRun onRun -> "run " + onRun.run();
            case Tap.OnDialogue onDialogue -> replied.laneOfDialogue(onDialogue.dialogue());
            case Tap.OnMenu ignored -> of(tap.place(), tap.sender());
        };
    }

    static String of(Place place, Sender sender) {
        return "person " + place.chat() + " " + sender.id();
    }
}
