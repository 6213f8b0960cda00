package id.sopan.wording;

import id.sopan.procedure.Language;
import id.sopan.procedure.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    static Html list(List<String> names, Language language) {
        return Html.join(
                "\n",
                described(names, language).entrySet().stream()
                        .map(command -> Html.text("/" + command.getKey() + " – " + command.getValue()))
                        .toList());
    }
}
