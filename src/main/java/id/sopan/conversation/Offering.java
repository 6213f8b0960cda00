package id.sopan.conversation;

import id.sopan.engine.Run;
import id.sopan.wording.Notice;
import id.sopan.wording.RunOffer;
import id.sopan.wording.RunView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Commands about a request that come without its number, as Telegram's menu sends them: what comes into question is offered by
 * button, of those that {@code /status} would show there. What such a button does, also where a number was given that may be
 * that of either year.
 */
record Offering(Office office, Reading reading, Lists lists, Map<String, AboutRequest> commands) {

    /** How many of the newest requests are looked at. */
    static final int LOOKED = 200;

    SlashCommand unlessNumbered(String command, SlashCommand numbered) {
        return (message, arguments) -> {
            if (arguments.isEmpty()) {
                offer(message, command);
            } else {
                numbered.run(message, arguments);
            }
        };
    }

    private void offer(Message message, String command) {
        office.roster().refresh();
        List<Run> fitting = Optional.ofNullable(commands.get(command)).stream()
                .flatMap(about -> newest(about.ended(), message.place(), message.sender())
                        .filter(run -> about.fits().test(run, message.sender())))
                .toList();
        if (fitting.isEmpty()) {
            office.say(message, Notice.NUMBER_MISSING, command);
        } else {
            List<RunView> offered =
                    fitting.stream().limit(RunOffer.MOST).map(office::view).toList();
            office.say(
                    message,
                    RunOffer.of(command, offered, fitting.size() - offered.size(), office.language(message.place())));
        }
    }

    private Stream<Run> newest(boolean ended, Place place, Sender sender) {
        if (ended) {
            return ended(place, sender);
        }
        List<String> ids = Lists.oldestFirst(lists.open(place, sender)).reversed();
        return lists.read(ids.stream().limit(LOOKED).toList());
    }

    /** What was asked for there on behalf of another unit, also where the one that asked takes no other part; in private by oneself. */
    private Stream<Run> onBehalf(Place place, Sender sender) {
        return reading.units(place, sender).stream()
                .flatMap(unit -> office.runs().onBehalfBy(unit.id()).limit(LOOKED))
                .filter(run -> !place.isPrivate() || run.requester().isPerson(sender.id()));
    }

    private Stream<Run> ended(Place place, Sender sender) {
        Set<String> units = reading.idsOfUnits(place, sender);
        if (units.isEmpty()) {
            return Stream.empty();
        }
        Stream<Run> partaking = office.runs()
                .newestFirst(Instant.EPOCH, office.clock().instant().plusSeconds(1), units)
                .limit(LOOKED);
        return reading.rights()
                .listed(Stream.concat(partaking, onBehalf(place, sender)))
                .filter(run -> !run.isOpen() && reading.mayRead(run, place, sender))
                .sorted(Comparator.comparing(Run::since).reversed());
    }

    /** @param option as {@link id.sopan.wording.MenuAction#OF_REQUEST} says */
    Answer tap(Inbound.Tapped tap, String option) {
        int dot = option.indexOf('.');
        AboutRequest about = dot < 0 ? null : commands.get(option.substring(0, dot));
        return about == null
                ? office.alert(tap, Notice.FORGED)
                : reading.knownTapped(tap, option.substring(dot + 1))
                        .map(run -> about.begin().apply(tap, run))
                        .orElseGet(() -> office.alert(tap, Notice.FORGED));
    }
}
