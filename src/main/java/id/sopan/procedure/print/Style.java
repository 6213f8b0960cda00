package id.sopan.procedure.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How the printed page looks. */
final class Style {

    static final String MARKER = """
            <defs><marker id="tip" viewBox="0 0 6 6" refX="5.4" refY="3" markerWidth="6" markerHeight="6" orient="auto">\
            <path d="M0,0.6 L6,3 L0,5.4 z"/></marker></defs>
            """;

    static final String LEGEND_WORDS =
            "Kapsul: mulai atau selesai. Kotak: kegiatan. Belah ketupat: keputusan. Segi lima:"
                    + " berlanjut pada halaman atau prosedur lain. Garis putus-putus: langkah atau jalan tambahan aplikasi,"
                    + " tidak digambar pada SOP.";

    static final String LEGEND = "<p class=\"legend\">" + LEGEND_WORDS + "</p>\n";

    private Style() {}

    static String css() {
        return read("sop.css");
    }

    static String read(String name) {
        try (InputStream css = Objects.requireNonNull(Style.class.getResourceAsStream(name), name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
