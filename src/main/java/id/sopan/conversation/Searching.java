package id.sopan.conversation;

import id.sopan.desk.Escalation;
import id.sopan.desk.RunSearch;
import id.sopan.engine.Run;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Visible;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Harmless;
import id.sopan.wording.Notice;
import id.sopan.wording.Pages;
import id.sopan.wording.RunWords;
import id.sopan.wording.SearchCards;
import id.sopan.wording.Sought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /cari}: whoever may read a run by {@code /status} finds it there. */
record Searching(Office office, Reading reading, RunSearch search) implements SlashCommand {

    /** As answers show numbers, which are stored without what parts the thousands. */
    private static final Pattern SHOWN_NUMBER = Pattern.compile("[\\d.,]*\\d[.,]\\d[\\d.,]*");

    @Override
    public void run(Message message, String arguments) {
        Place place = message.place();
        Sought sought = Sought.of(arguments);
        if (sought.isEmpty()) {
            office.list(message, offer(place, 0));
        } else if (sought.isTooLong()) {
            office.say(message, Notice.SEARCH_TOO_LONG, Sought.MOST_BYTES);
        } else {
            office.list(message, found(sought, place, message.sender(), 0));
        }
    }

    /** Whether a page of what was found is asked for; then it is shown in place of the one before. */
    Optional<Answer> page(Inbound.Tapped tap, Pages.Wanted wanted) {
        return wanted.after(SearchCards.PAGE).map(words -> {
            Sought sought = Sought.of(words);
            office.turn(
                    tap,
                    sought.isEmpty()
                            ? offer(tap.place(), wanted.page())
                            : found(sought, tap.place(), tap.sender(), wanted.page()));
            return Answer.NONE;
        });
    }

    private Card offer(Place place, int page) {
        return SearchCards.offer(office.procedures().all(), page, office.language(place));
    }

    private Card found(Sought sought, Place place, Sender sender, int page) {
        Language language = office.language(place);
        List<Run> numbered = numbered(sought, place, sender);
        RunSearch.Found found =
                numbered.isEmpty() ? find(sought, place, sender) : new RunSearch.Found(numbered, false, false);
        return SearchCards.found(
                sought,
                found.runs().stream().map(office::view).toList(),
                found.more(),
                found.older() ? RunSearch.LOOKED : 0,
                page,
                language,
                office.zone(place));
    }

    /** Those of a number alone, in whichever way it is written. */
    private List<Run> numbered(Sought sought, Place place, Sender sender) {
        Numbered.Written written = Numbered.Written.of(sought.text(), office.year());
        return written.rest().isEmpty() ? written.found(number -> reading.numbered(number, place, sender)) : List.of();
    }

    private RunSearch.Found find(Sought sought, Place place, Sender sender) {
        Map<String, String> names =
                office.roster().everyUnit().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return search.find(
                among(place, sender),
                traces(sought, names),
                run -> fits(sought, run, names) && reading.mayRead(run, place, sender));
    }

    private RunSearch.Among among(Place place, Sender sender) {
        if (place.isPrivate() && office.roster().isAdmin(sender.id())) {
            return RunSearch.Among.ALL;
        }
        Set<Role> roles = reading.units(place, sender).stream()
                .flatMap(unit -> unit.roles().stream())
                .collect(Collectors.toSet());
        return new RunSearch.Among(
                reading.idsOfUnits(place, sender),
                place.isPrivate() ? sender.id() : null,
                Escalation.procedures(office.procedures().all(), roles));
    }

    private boolean fits(Sought sought, Run run, Map<String, String> names) {
        return office.desk()
                .definition(run)
                .filter(definition -> sought.fits(
                        run,
                        () -> office.view(run),
                        RunWords.of(run, definition, unit -> names.getOrDefault(unit, unit))))
                .isPresent();
    }

    /** What must stand in the stored document for a word to be found in the run: itself, or the id of what it names. */
    private List<Set<String>> traces(Sought sought, Map<String, String> names) {
        Map<String, String> named = new HashMap<>();
        names.forEach(
                (id, name) -> named.put("\"" + id + "\"", Harmless.seen(name).toLowerCase(Locale.ROOT)));
        for (Procedure procedure : office.procedures().all()) {
            named.put("\"procedure\":\"" + procedure.id() + "\"", RunWords.of(procedure));
        }
        List<Set<String>> traces = new ArrayList<>();
        for (String word : sought.words()) {
            Set<String> any = new HashSet<>();
            String quoted = DialogueJson.MAPPER.writeValueAsString(Visible.seen(word));
            any.add(quoted.substring(1, quoted.length() - 1));
            if (SHOWN_NUMBER.matcher(word).matches()) {
                any.add(word.replaceAll("[.,]", ""));
            }
            named.forEach((trace, name) -> {
                if (name.contains(word)) {
                    any.add(trace.toLowerCase(Locale.ROOT));
                }
            });
            traces.add(any);
        }
        if (!sought.states().isEmpty()) {
            traces.add(sought.stored().stream()
                    .map(state -> "\"state\":\"" + state + "\"")
                    .collect(Collectors.toSet()));
        }
        return traces;
    }
}
