package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is stored about a person, and the question whether it shall go. */
public final class OwnDataCards {

    /** Characters of what is listed in a line, which may be as long as that several times. */
    private static final int ALL = 600;

    private OwnDataCards() {}

    /**
     * @param own whether they read it themselves
     * @param known whether the roster has them
     * @param listed units and roles by name
     * @param asked likewise, for which they asked to be listed
     * @param groups in which they were met, by title
     * @param standIns how many they have part in
     * @param forms that they have not sent, by the procedure of each
     */
    public record View(
            long person,
            boolean own,
            boolean known,
            String name,
            @Nullable String username,
            @Nullable Language language,
            List<String> listed,
            List<String> asked,
            List<String> groups,
            int standIns,
            List<String> forms) {}

    public static Card shown(View view, Language language) {
        Wording wording = Wording.in(language);
        List<Html> lines = new ArrayList<>();
        String name = Harmless.line(view.name(), 64);
        lines.add(new Html(wording.html(
                "own.data.who",
                name,
                Long.toString(view.person()),
                view.username() == null ? "–" : "@" + view.username())));
        lines.add(new Html(wording.html(
                "own.data.language",
                view.language() == null ? "–" : wording.say(Wording.key("own.data.language.", view.language())))));
        lines.add(list(language, "own.data.listed", view.listed()));
        lines.add(list(language, "own.data.asked", view.asked()));
        lines.add(list(language, "own.data.groups", view.groups()));
        lines.add(new Html(wording.html("own.data.stand.ins", view.standIns())));
        lines.add(list(language, "own.data.forms", view.forms()));
        if (!view.known()) {
            lines.add(new Html(wording.html("own.data.unknown")));
        }
        lines.add(new Html(wording.html("own.data.file")));
        return Card.with(
                Html.join("\n", lines),
                List.of(List.of(Menus.button(
                        wording.say(view.own() ? "button.own.data.remove" : "button.own.data.remove.other"),
                        MenuAction.REMOVE_DATA,
                        Long.toString(view.person())))));
    }

    private static Html list(Language language, String key, List<String> all) {
        return new Html(Wording.in(language).html(key, all.isEmpty() ? "–" : bounded(all, language)));
    }

    /** Says whose data, what of them goes and what stays, and asks; see {@link Surely}. */
    public static Card surely(long person, String name, Instant now, Language language) {
        Wording wording = Wording.in(language);
        String option = Long.toString(person);
        return Card.with(
                wording.html("own.data.surely", Harmless.line(name, 64), option),
                List.of(
                        List.of(Button.data(
                                wording.say("button.own.data.surely"),
                                Style.DANGER,
                                Menus.data(MenuAction.REMOVE_DATA_SURELY, option + "." + now.getEpochSecond()))),
                        List.of(Menus.button(wording.say("button.own.data.keep"), MenuAction.KEEP_DATA, option))));
    }

    /**
     * The answer that they shall go.
     *
     * @param person Telegram's user id, as the button has it
     * @param asked when that was asked; buttons of earlier versions do not say it
     */
    public record Surely(String person, Optional<Instant> asked) {

        private static final Duration GOOD = Duration.ofHours(24);

        /** @param option of {@link MenuAction#REMOVE_DATA_SURELY} */
        public static Surely of(String option) {
            String[] parts = option.split("\\.", 2);
            return new Surely(
                    parts[0],
                    Optional.of(parts[parts.length - 1])
                            .filter(asked -> parts.length > 1 && asked.matches("\\d{1,11}"))
                            .map(asked -> Instant.ofEpochSecond(Long.parseLong(asked))));
        }

        /** Whether it came too late, and is to be asked for anew. */
        public boolean isLate(Instant now) {
            return asked.filter(at -> !now.isAfter(at.plus(GOOD))).isEmpty();
        }
    }

    /** Of several of one name. */
    public static Card several(List<Mention> people, Language language) {
        Wording wording = Wording.in(language);
        List<Html> lines = new ArrayList<>();
        lines.add(new Html(wording.html("own.data.several")));
        people.forEach(one -> lines.add(Html.text(Harmless.line(one.name(), 64) + " – /datasaya " + one.id())));
        return Card.text(Html.join("\n", lines));
    }

    /**
     * What was done, for the person.
     *
     * @param done how many requests their name was taken out of
     * @param open numbers of those that it stays in until they end
     */
    public static Card removed(int done, List<String> open, Language language) {
        Wording wording = Wording.in(language);
        String text = wording.html("own.data.removed", done);
        return Card.text(open.isEmpty() ? text : text + "\n" + wording.html("own.data.open", bounded(open, language)));
    }

    /**
     * For whoever asked for requests out of which somebody else's data were taken.
     *
     * @param numbers of these
     */
    public static Card takenFrom(List<String> numbers, Language language) {
        return Card.text(Wording.in(language).html("own.data.taken.from", bounded(numbers, language)));
    }

    private static String bounded(List<String> all, Language language) {
        return Listed.within(ALL, all, language);
    }

    /**
     * What was done, for admins; without a name.
     *
     * @param done numbers of the requests that somebody was taken out of
     * @param open how many keep them until they end
     * @param units for which the person was listed, by name
     * @param admin name of the one who ordered it; null where the person did so
     */
    public static Card removedOfSomebody(
            List<String> done, int open, List<String> units, @Nullable String admin, Language language) {
        Wording wording = Wording.in(language);
        String text = admin == null
                ? wording.html("own.data.removed.admins", done.size(), open)
                : wording.html("own.data.removed.by.admin", done.size(), open, Harmless.line(admin, 64));
        List<Html> lines = new ArrayList<>(List.of(new Html(text)));
        if (!done.isEmpty()) {
            lines.add(new Html(wording.html("own.data.removed.numbers", bounded(done, language))));
        }
        if (!units.isEmpty()) {
            lines.add(new Html(wording.html("own.data.removed.units", bounded(units, language))));
        }
        return Card.text(Html.join("\n", lines));
    }

    /** Below the file. */
    public static String file(List<String> numbers, Language language) {
        String shown = bounded(numbers, language);
        return Wording.in(language).html("own.data.caption", numbers.size(), shown.isEmpty() ? "–" : shown);
    }
}
