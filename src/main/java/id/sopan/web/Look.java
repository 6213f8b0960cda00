package id.sopan.web;

import id.sopan.procedure.Language;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;

/** What pages have in common: the style sheets, which each bears in itself, so that it can be kept whole. */
final class Look {

    static final String PAGE = read("/sandbox/css/tokens.css", "/console/page.css");
    static final String FIGURES = PAGE + read("/console/statistik.css");

    private Look() {}

    /**
     * Puts into a page what all have.
     *
     * @param look of its style sheets
     * @param bahasa as the address says it, {@code id} or {@code en}; empty for that of the browser
     */
    static Language furnish(Model page, String look, String bahasa, HttpServletRequest request) {
        Language language = bahasa.isEmpty()
                ? Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : bahasa.equals("en") ? Language.EN : Language.ID;
        page.addAttribute("look", look);
        page.addAttribute("t", Wording.in(language));
        page.addAttribute("lang", language.tag());
        return language;
    }

    private static String read(String... files) {
        return Arrays.stream(files).map(Look::read).collect(Collectors.joining());
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Look.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
