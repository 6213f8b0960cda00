package id.sopan.conversation;

import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.roster.Colleague;
import id.sopan.roster.Unit;
import id.sopan.wording.Choice;
import id.sopan.wording.StandInCard;
import id.sopan.wording.StandInDays;
import id.sopan.wording.StandInQuestion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the buttons offer of each question about a stand-in. */
record StandInChoices(StandInDesk desk) {

    List<Choice> of(Dialogue dialogue, StandInQuestion question) {
        StandInAnswers given = new StandInAnswers(dialogue.answers());
        Language language = desk.office().language(dialogue.place());
        ZoneId zone = desk.zone(given);
        return switch (question) {
            case AWAY -> away(dialogue.place(), given);
            case ROLE -> roles(dialogue.place(), given.away().orElseThrow(), language);
            case DEPUTY -> deputies(given);
            case FIRST -> StandInDays.first(desk.today(zone), language);
            case LAST -> {
                LocalDate first = given.first();
                yield StandInDays.last(first == null ? desk.today(zone) : first, language);
            }
            case REASON -> StandInCard.reasons(language);
        };
    }

    /** The question that was asked before this one, or before the summary; empty where this is the first. */
    Optional<StandInQuestion> before(Dialogue dialogue) {
        String field = dialogue.field();
        return Arrays.stream(StandInQuestion.values())
                .takeWhile(question -> !StandInAnswers.field(question).equals(field))
                .filter(question -> switch (question) {
                    case AWAY ->
                        desk.office().roster().isAdmin(dialogue.person().id());
                    case ROLE -> of(dialogue, question).size() > 1;
                    default -> true;
                })
                .reduce((earlier, later) -> later);
    }

    /** Those known who may act for the units of the group; in private for any. */
    private List<Choice> away(Place place, StandInAnswers given) {
        long deputy = given.deputy().orElse(0L);
        return people(
                units(place).stream().flatMap(unit -> desk.office().roster().known(unit.id(), unit.roles()).stream()),
                deputy);
    }

    private List<Choice> deputies(StandInAnswers given) {
        Hat hat = given.hat().orElseThrow();
        return people(
                desk.office().roster().standIns().candidates(hat).stream(),
                given.away().orElseThrow());
    }

    private List<Choice> roles(Place place, long away, Language language) {
        List<String> units = units(place).stream().map(Unit::id).toList();
        return desk.office().roster().hats(away, units).hats().stream()
                .sorted(Comparator.comparing(StandInAnswers::hat))
                .map(hat -> new Choice(StandInAnswers.hat(hat), desk.capacity(hat, language)))
                .toList();
    }

    private List<Unit> units(Place place) {
        return place.isPrivate()
                ? desk.office().roster().units()
                : desk.office().roster().at(place.chat(), place.topic());
    }

    /** By name; two of the same name are told apart. */
    private static List<Choice> people(Stream<Colleague> colleagues, long without) {
        Map<Long, Colleague> byId = colleagues
                .filter(colleague -> colleague.id() != without)
                .collect(Collectors.toMap(Colleague::id, colleague -> colleague, (one, same) -> one, TreeMap::new));
        List<Colleague> sorted = new ArrayList<>(byId.values());
        sorted.sort(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER));
        Map<String, Long> names =
                sorted.stream().collect(Collectors.groupingBy(Colleague::name, Collectors.counting()));
        return sorted.stream()
                .map(colleague -> new Choice(
                        Long.toString(colleague.id()),
                        names.getOrDefault(colleague.name(), 1L) == 1
                                ? colleague.name()
                                : colleague.name() + " (" + also(colleague) + ")"))
                .toList();
    }

    private static String also(Colleague colleague) {
        return colleague.username() == null ? Long.toString(colleague.id()) : "@" + colleague.username();
    }
}
