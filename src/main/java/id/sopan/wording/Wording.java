package id.sopan.wording;

import id.sopan.engine.Words;
import id.sopan.procedure.Language;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * All texts that people read, from {@code texts.properties} (Indonesian) and {@code texts_en.properties}. They are
 * {@link MessageFormat} patterns: an apostrophe is written twice.
 */
public final class Wording {

    /** Most characters of what a tap is answered with. */
    public static final int ALERT = 200;

    private static final int[] CAPS = {80, 48, 32, 24, 16, 8};
    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        ALL.put(Language.ID, new Wording(Locale.ROOT, Locale.of("id")));
        ALL.put(Language.EN, new Wording(Locale.ENGLISH, Locale.ENGLISH));
    }

    private final ResourceBundle texts;
    private final Locale locale;
    /** Each pattern as it was read once, to be cloned: one may be used by one thread at a time. */
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Wording(Locale bundle, Locale locale) {
        texts = ResourceBundle.getBundle(
                "id.sopan.wording.texts",
                bundle,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    public static Wording in(Language language) {
        Wording wording = ALL.get(language);
        if (wording == null) {
            throw new IllegalArgumentException("no texts in " + language);
        }
        return wording;
    }

    /** Of the text for that constant: {@code notice.not.reloaded} for {@code NOT_RELOADED} and {@code notice.}. */
    public static String key(String prefix, Enum<?> constant) {
        return prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The text as plain characters. Throws {@link java.util.MissingResourceException} on a key that is not there. */
    public String say(String key, Object... arguments) {
        return format(texts.getString(key), arguments, Wording::plain);
    }

    /** The text as plain characters, without markup of its own, names in it shortened so that it fits {@link #ALERT}. */
    public String alert(String key, Object... arguments) {
        String pattern = texts.getString(key).replaceAll("</?b>", "");
        String said = format(pattern, arguments, Wording::plain);
        for (int cap : CAPS) {
            if (said.length() <= ALERT) {
                return said;
            }
            said = format(pattern, arguments, argument -> shortened(argument, cap));
        }
        return Harmless.shorten(said, ALERT);
    }

    /**
     * The text as Telegram's HTML; whatever the arguments are, they stay text, and a {@link Mention} becomes a link.
     * Words in it are shortened where it is too long for a message.
     */
    public String html(String key, Object... arguments) {
        String pattern = texts.getString(key);
        String whole = format(pattern, arguments, Wording::embedded);
        return whole.length() <= Fitting.MESSAGE
                ? whole
                : Fitting.fit(cap -> new Html(format(pattern, arguments, argument -> embedded(argument, cap))));
    }

    /** What somebody wrote; where it was removed, what stands for it in this language. */
    public String words(String written) {
        return written.equals(Words.REMOVED) ? say("by.anonymised") : written;
    }

    /** {@code A dan B}; {@code A, B, dan C}. */
    public String and(List<String> parts) {
        return listed(parts, "list.and", "list.and.last");
    }

    /** {@code A atau B}; {@code A, B, atau C}. */
    public String or(List<String> parts) {
        return listed(parts, "list.or", "list.or.last");
    }

    /** The first of them with commas between, and how many there are besides; as plain text. */
    public String first(int most, List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
        return names.size() <= most ? shown : say("list.more", shown, names.size() - most);
    }

    private String listed(List<String> parts, String ofTwo, String last) {
        int others = parts.size() - 1;
        return others < 2
                ? String.join(say(ofTwo), parts)
                : String.join(", ", parts.subList(0, others)) + say(last) + parts.getLast();
    }

    private static Object plain(Object argument) {
        return argument instanceof Number ? argument : Harmless.line(words(argument));
    }

    private static Object shortened(Object argument, int most) {
        return argument instanceof Number ? argument : Harmless.line(words(argument), most);
    }

    private static Object embedded(Object argument) {
        return switch (argument) {
            case Number number -> number;
            case Html html -> html;
            case Mention mention -> mention.html();
            default -> Html.text(words(argument));
        };
    }

    private static Object embedded(Object argument, int most) {
        return embedded(argument instanceof String words ? Html.text(words, most) : argument);
    }

    private static String words(Object argument) {
        return argument instanceof Mention mention ? mention.name() : argument.toString();
    }

    private String format(String pattern, Object[] arguments, UnaryOperator<Object> form) {
        MessageFormat read = formats.computeIfAbsent(pattern, one -> new MessageFormat(one, locale));
        return ((MessageFormat) read.clone())
                .format(Arrays.stream(arguments).map(form).toArray());
    }
}
