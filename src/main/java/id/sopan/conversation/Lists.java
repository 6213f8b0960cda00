package id.sopan.conversation;

import id.sopan.desk.Worklist;
import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Language;
import id.sopan.roster.Unit;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.FlowCards;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import id.sopan.wording.RunList;
import id.sopan.wording.RunView;
import id.sopan.wording.StatusText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /status} and {@code /antrean}. */
record Lists(Office office, Reading reading) {

    private static final String OPEN = "status";
    private static final String WAITING = "antrian";

    void status(Message message, String arguments) {
        if (arguments.isEmpty()) {
            office.list(message, open(message.place(), message.sender(), 0));
            return;
        }
        List<Numbered.Written> numbers = Numbered.among(office, arguments);
        if (numbers.size() > 1) {
            office.say(message, Notice.ONE_NUMBER_AT_A_TIME, numbers.getFirst().number());
            return;
        }
        Numbered.Written written =
                numbers.isEmpty() ? Numbered.Written.of(arguments, office.year()) : numbers.getFirst();
        Numbered.of(reading, message, written, number -> reading.numbered(number, message.place(), message.sender()))
                .ifPresent(numbered -> office.list(message, status(numbered.run(), message.place(), 0)));
    }

    /** A button that asks for all that runs. */
    Answer open(Inbound.Tapped tap) {
        office.list(tap, open(tap.place(), tap.sender(), 0));
        return Answer.NONE;
    }

    /** A button of a list. */
    Answer status(Inbound.Tapped tap, String id) {
        Optional<Run> run = reading.tapped(tap, id);
        if (run.isEmpty()) {
            return office.alert(tap, Notice.FORGED);
        }
        office.list(tap, status(run.get(), tap.place(), 0));
        return Answer.NONE;
    }

    void waiting(Heard heard) {
        office.list(heard, queue(heard.place(), heard.sender(), 0));
    }

    private Card status(Run run, Place place, int page) {
        Language language = office.language(place);
        RunView view = office.view(run);
        long reader = place.isPrivate() ? place.chat() : 0;
        Pages pages = StatusText.of(view, office.time(run), children(run), language, office.zone(place), reader);
        Card card = pages.card(language, page, run.id());
        List<List<Button>> rows = new ArrayList<>(card.rows());
        rows.add(List.of(FlowCards.button(run.id(), language)));
        rows.addAll(StatusText.files(view, language, office.zone(place)));
        if (CardAgain.isShown(office, run, place)) {
            rows.add(List.of(Menus.cardAgain(run.id(), language)));
        }
        return Card.with(card.html(), rows);
    }

    private List<RunClock> children(Run run) {
        return run.children().stream()
                .flatMap(child -> office.runs().legible(child.id()).stream())
                .filter(child -> office.desk().definition(child).isPresent())
                .map(office::time)
                .toList();
    }

    private Card open(Place place, Sender sender, int page) {
        Language language = office.language(place);
        List<String> ids = oldestFirst(readable(place, sender));
        return ids.isEmpty()
                ? Notice.NOTHING_OPEN.card(language)
                : RunList.open(
                        ids, id -> read(List.of(id)).map(office::view), language, office.zone(place), page, OPEN);
    }

    /** What waits for the units that live there, whoever asks; and which of it somebody else must do. */
    private Card queue(Place place, Sender sender, int page) {
        office.roster().refresh();
        Language language = office.language(place);
        Set<String> here = reading.idsOfUnits(place, sender);
        List<Begun> begun = reading.worklist()
                .of(reading.units(place, sender))
                .map(run -> new Begun(run.id(), run.since(), Worklist.asksOthers(run, here)))
                .sorted(Comparator.comparing(Begun::asking).thenComparing(Begun::since))
                .toList();
        int asking = Math.toIntExact(begun.stream().filter(Begun::asking).count());
        List<String> ids = begun.stream().map(Begun::id).toList();
        Stream<RunList.Waiting> runs = read(ids).map(run -> waiting(run, place, sender));
        List<String> units =
                reading.units(place, sender).stream().map(Unit::name).toList();
        return ids.isEmpty()
                ? Notice.NOTHING_WAITING.card(language)
                : RunList.waiting(ids.size(), asking, runs, units, language, office.zone(place), page, WAITING);
    }

    private RunList.Waiting waiting(Run run, Place place, Sender sender) {
        boolean asked = Worklist.asks(run, reading.idsOfUnitsHere(place));
        return new RunList.Waiting(office.view(run), asked, new Entitled(office).hindrance(run, asked, place, sender));
    }

    /** Those that have not ended since. */
    Stream<Run> read(List<String> ids) {
        return ids.stream().flatMap(id -> office.runs().legible(id).stream()).filter(Run::isOpen);
    }

    /** @param asking whether it waits for an answer that others are to give */
    private record Begun(String id, Instant since, boolean asking) {}

    /** Ids of these, the oldest first. */
    static List<String> oldestFirst(Stream<Run> runs) {
        return runs.map(run -> new Begun(run.id(), run.since(), false))
                .sorted(Comparator.comparing(Begun::since))
                .map(Begun::id)
                .toList();
    }

    /** All that runs and can be read from there, as on the board of the console: an admin reads all in private. */
    private Stream<Run> readable(Place place, Sender sender) {
        return place.isPrivate()
                ? reading.rights().open(sender.id(), reading.units(place, sender))
                : open(place, sender);
    }

    /** What runs of the units there; also what was asked for there on behalf of another unit, in private by oneself. */
    Stream<Run> open(Place place, Sender sender) {
        List<String> units = reading.units(place, sender).stream().map(Unit::id).toList();
        return reading.rights()
                .listed(Stream.concat(
                        reading.rights().open(units),
                        units.stream()
                                .flatMap(office.runs()::openOnBehalfBy)
                                .filter(run ->
                                        !place.isPrivate() || run.requester().isPerson(sender.id()))));
    }

    /** Another page of a list, or of a run, in place of the one before. */
    Answer page(Inbound.Tapped tap, Pages.Wanted wanted) {
        Optional<Card> card = switch (wanted.what()) {
            case OPEN -> Optional.of(open(tap.place(), tap.sender(), wanted.page()));
            case WAITING -> Optional.of(queue(tap.place(), tap.sender(), wanted.page()));
            default -> reading.tapped(tap, wanted.what()).map(run -> status(run, tap.place(), wanted.page()));
        };
        card.ifPresent(found -> office.turn(tap, found));
        return card.isPresent() ? Answer.NONE : office.alert(tap, Notice.FORGED);
    }
}
