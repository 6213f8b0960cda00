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
        Newest newest = Optional.ofNullable(commands.get(command))
                .map(about -> newest(about, message.place(), message.sender()))
                .orElse(Newest.NONE);
        if (newest.fitting().isEmpty()) {
            office.say(message, Notice.NUMBER_MISSING, command);
        } else {
            List<RunView> offered = newest.fitting().stream()
                    .limit(RunOffer.MOST)
                    .map(office::view)
                    .toList();
            int more = newest.fitting().size() - offered.size();
            office.say(message, RunOffer.of(command, offered, more, newest.older(), office.language(message.place())));
        }
    }

    /**
     * What comes into question of the newest requests.
     *
     * @param older whether there are older ones, which are not looked at
     */
    private record Newest(List<Run> fitting, boolean older) {

        static final Newest NONE = new Newest(List.of(), false);
    }

    private Newest newest(AboutRequest about, Place place, Sender sender) {
        if (about.ended()) {
            return ended(about, place, sender);
        }
        List<String> ids = Lists.oldestFirst(lists.open(place, sender)).reversed();
        return new Newest(
                lists.read(ids.stream().limit(LOOKED).toList())
                        .filter(run -> about.fits().test(run, sender))
                        .toList(),
                ids.size() > LOOKED);
    }

    /** What was asked for there on behalf of another unit, also where the one that asked takes no other part; in private by oneself. */
    private List<List<Run>> onBehalf(Place place, Sender sender) {
        return reading.units(place, sender).stream()
                .map(unit -> oneMore(office.runs().onBehalfBy(unit.id())))
                .toList();
    }

    private Newest ended(AboutRequest about, Place place, Sender sender) {
        Set<String> units = reading.idsOfUnits(place, sender);
        if (units.isEmpty()) {
            return Newest.NONE;
        }
        List<Run> partaking = oneMore(office.runs()
                .newestFirst(Instant.EPOCH, office.clock().instant().plusSeconds(1), units));
        List<List<Run>> onBehalf = onBehalf(place, sender);
        Stream<Run> theirs = onBehalf.stream()
                .flatMap(runs -> runs.stream().limit(LOOKED))
                .filter(run -> !place.isPrivate() || run.requester().isPerson(sender.id()));
        return new Newest(
                reading.rights()
                        .listed(Stream.concat(partaking.stream().limit(LOOKED), theirs))
                        .filter(run -> !run.isOpen() && reading.mayRead(run, place, sender))
                        .sorted(Comparator.comparing(Run::since).reversed())
                        .filter(run -> about.fits().test(run, sender))
                        .toList(),
                Stream.concat(Stream.of(partaking), onBehalf.stream()).anyMatch(runs -> runs.size() > LOOKED));
    }

    /** Than are looked at, where there are so many. */
    private static List<Run> oneMore(Stream<Run> newest) {
        return newest.limit(LOOKED + 1L).toList();
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
