package id.sopan.checkup;

import id.sopan.procedure.Language;
import id.sopan.procedure.Text;
import id.sopan.wording.CalendarText;
import id.sopan.wording.Card;
import id.sopan.wording.Wording;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a check found, and what to do about it.
 *
 * @param key of its text
 * @param arguments of the text: words, numbers, dates, texts of definitions, and lists of those
 * @param presses what can be pressed to put it right
 */
record Finding(Mark mark, String key, List<Object> arguments, List<Press> presses) {

    Finding {
        presses = List.copyOf(presses);
    }

    /** More names than the first of these do not fit a line; of many long ones fewer, so that all lines fit a message. */
    private static final List<Integer> NAMED = List.of(6, 3, 1);

    enum Mark {
        FINE("✅"),
        DOUBTFUL("⚠️"),
        WRONG("❌");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    static Finding fine(String key, Object... arguments) {
        return new Finding(Mark.FINE, key, List.of(arguments), List.of());
    }

    static Finding doubtful(String key, Object... arguments) {
        return new Finding(Mark.DOUBTFUL, key, List.of(arguments), List.of());
    }

    static Finding wrong(String key, Object... arguments) {
        return new Finding(Mark.WRONG, key, List.of(arguments), List.of());
    }

    Finding pressing(Collection<? extends Press> those) {
        return new Finding(mark, key, arguments, List.copyOf(those));
    }

    /** Put right by calling the people of those units; worded otherwise where none of their groups can be reached. */
    Finding calling(List<Facts.Post> posts) {
        List<Press> calls = Facts.calls(posts);
        return new Finding(mark, key + (calls.isEmpty() ? "uncalled" : "called"), arguments, calls);
    }

    /** Line by line. */
    static String html(String head, List<Finding> findings, Language language) {
        String text = head;
        for (int named : NAMED) {
            text = Stream.concat(Stream.of(head), findings.stream().map(finding -> finding.html(language, named)))
                    .collect(Collectors.joining("\n"));
            if (Card.length(text) <= Card.MESSAGE) break;
        }
        return text;
    }

    /** With as few names as may be. */
    String shortest(Language language) {
        return html(language, NAMED.getLast());
    }

    private String html(Language language, int named) {
        Object[] words = arguments.stream()
                .map(argument -> words(argument, language, named))
                .toArray();
        return mark.sign + " " + Wording.in(language).html(key, words);
    }

    private static Object words(Object argument, Language language, int named) {
        return switch (argument) {
            case LocalDate date -> CalendarText.day(date, language);
            case Text text -> text.in(language);
            case List<?> names -> joined(names, language, named);
            default -> argument;
        };
    }

    private static String joined(List<?> names, Language language, int named) {
        return Wording.in(language)
                .first(
                        named,
                        names.stream()
                                .map(name -> words(name, language, named).toString())
                                .toList());
    }
}
