package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Roles;
import id.sopan.procedure.Step;
import id.sopan.procedure.Text;
import id.sopan.procedure.compare.Comparison;
import id.sopan.procedure.compare.Difference;
import id.sopan.procedure.compare.Difference.Kind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a procedure, a line for each. */
public final class ComparisonText {

    private static final int VALUE = 160;

    private final Teller teller;

    ComparisonText(Teller teller) {
        this.teller = teller;
    }

    private static ComparisonText in(Language language) {
        return new ComparisonText(new Teller(language, ZoneOffset.UTC, UnaryOperator.identity(), Roles.USUAL));
    }

    /** Telegram's HTML. */
    public static List<String> lines(Procedure before, Procedure after, Language language) {
        ComparisonText text = in(language);
        return Comparison.of(before, after).stream()
                .map(text::line)
                .map(Html::value)
                .toList();
    }

    /** Without markup; the only line says so where nothing differs. */
    public static List<String> plain(Procedure before, Procedure after, Language language) {
        ComparisonText text = in(language);
        List<Difference> differences = Comparison.of(before, after);
        return differences.isEmpty()
                ? List.of(text.teller.say("compare.same"))
                : differences.stream().map(text::line).map(Html::plain).toList();
    }

    Html line(Difference difference) {
        Step step = difference.step();
        if (difference.kind() == Kind.CHANGED) {
            return changed(difference, step);
        }
        Html place = place(Objects.requireNonNull(step));
        if (difference.kind() == Kind.RENAMED) {
            return teller.html("compare.renamed", place, value(difference.before()), value(difference.after()));
        }
        String what =
                difference.part() == null ? "step" : lower(difference.part().type());
        Text name = difference.kind() == Kind.ADDED ? difference.after() : difference.before();
        return teller.html("compare." + lower(difference.kind()) + "." + what, place, value(name));
    }

    private Html changed(Difference difference, @Nullable Step step) {
        Html name = name(difference);
        Html before = value(difference, difference.before());
        Html after = value(difference, difference.after());
        if (step == null) {
            return teller.html("compare.changed.whole", name, before, after);
        }
        Difference.Part part = difference.part();
        return part == null
                ? teller.html("compare.changed.step", place(step), name, before, after)
                : teller.html("compare.changed." + lower(part.type()), place(step), part.id(), name, before, after);
    }

    /** Whether the Indonesian text stayed, and the English one beside it is another. */
    private static boolean isTranslated(Difference difference) {
        return isSameIn(Language.ID, difference);
    }

    /** Whether the Indonesian text became another, and the reader's did not. */
    private boolean isUntranslated(Difference difference) {
        return !isTranslated(difference) && isSameIn(teller.language(), difference);
    }

    private static boolean isSameIn(Language language, Difference difference) {
        Text before = difference.before();
        Text after = difference.after();
        return before != null && after != null && before.in(language).equals(after.in(language));
    }

    private Html place(Step step) {
        return teller.html("compare.place", step.nomor(), step.id());
    }

    /** Names such as {@code options kirim} say which of several. */
    private Html name(Difference difference) {
        String[] words = difference.name().split(" ", 2);
        String name = teller.say("compare.name." + words[0]) + (words.length == 2 ? " " + words[1] : "");
        if (isTranslated(difference)) {
            return teller.html("compare.english", name);
        }
        return isUntranslated(difference) ? teller.html("compare.indonesian", name) : Html.text(name);
    }

    private Html value(Difference difference, @Nullable Text text) {
        if (text == null || (isTranslated(difference) && text.en() == null)) {
            return teller.html("compare.nothing");
        }
        if (isTranslated(difference)) {
            return Html.line(text.in(Language.EN), VALUE);
        }
        return isUntranslated(difference) ? Html.line(text.id(), VALUE) : value(text);
    }

    private Html value(@Nullable Text text) {
        return text == null ? teller.html("compare.nothing") : Html.line(text.in(teller.language()), VALUE);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
