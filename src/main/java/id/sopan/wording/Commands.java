package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The slash commands, each with its one-line description of at most 256 characters. */
public final class Commands {

    public static final List<String> EVERYBODY = List.of(
            "ajukan",
            "status",
            "alur",
            "cari",
            "antrean",
            "ubah",
            "wakil",
            "batal",
            "buka",
            "jeda",
            "lanjut",
            "kenapa",
            "susulan",
            "laporan",
            "rekap",
            "ekspor",
            "evaluasi",
            "sop",
            "kalender",
            "konsol",
            "datasaya",
            "bantuan",
            "bahasa");

    public static final List<String> ADMIN = Stream.concat(
                    EVERYBODY.stream(), Stream.of("periksa", "pasang", "anggota", "muatulang", "versi", "coba"))
            .toList();

    private static final Set<String> OF_GROUPS = Set.of("rekap");
    private static final Set<String> OF_GROUPS_AND_ADMINS = Set.of("ekspor", "evaluasi");

    private Commands() {}

    /** What the bot is for, at most 512 characters. */
    public static Text about() {
        return new Text(
                Wording.in(Language.ID).say("bot.about"),
                Wording.in(Language.EN).say("bot.about"));
    }

    /** Likewise, at most 120 characters. */
    public static Text aboutShort() {
        return new Text(
                Wording.in(Language.ID).say("bot.about.short"),
                Wording.in(Language.EN).say("bot.about.short"));
    }

    /** Name to description, in order, as {@code setMyCommands} takes them. */
    public static Map<String, String> described(List<String> names, Language language) {
        Map<String, String> described = new LinkedHashMap<>();
        names.forEach(name -> described.put(name, Wording.in(language).say("command." + name)));
        return described;
    }

    /** Those that are of use to somebody in a group, or in private. */
    public static List<String> offered(boolean admin, boolean inPrivate) {
        return (admin ? ADMIN : EVERYBODY)
                .stream()
                        .filter(name -> !inPrivate || !OF_GROUPS.contains(name))
                        .filter(name -> !inPrivate || admin || !OF_GROUPS_AND_ADMINS.contains(name))
                        .toList();
    }

    static Html list(List<String> names, Language language) {
        return Html.join(
                "\n",
                described(names, language).entrySet().stream()
                        .map(command -> Html.text("/" + command.getKey() + " – " + command.getValue())));
    }
}
