package id.sopan.console;

import id.sopan.console.FileSource.Opened;
import id.sopan.engine.Run;
import id.sopan.wording.RunFile;
import id.sopan.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The files of a run, for whoever may read it. */
@Controller
record FilePages(Supplier<Workplace> workplace) {

    /** Patterns of their addresses. */
    static final String ALL = "/konsol/permohonan/*/berkas/**";

    private record Asked(Visitor visitor, Run run, RunFile file) {}

    /** How large it is, in words; nothing where nobody says so now. Asked for by the page, which need not wait for it. */
    @GetMapping(value = "/konsol/permohonan/{number}/berkas/{option}/ukuran", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String size(@PathVariable String number, @PathVariable String option, HttpServletRequest request) {
        return asked(number, option, request)
                .map(asked -> {
                    Wording wording = Wording.in(asked.visitor().language());
                    return workplace
                            .get()
                            .files()
                            .size(asked.run(), asked.file().attachment())
                            .stream()
                            .mapToObj(bytes -> wording.say("console.file.size", Math.max(1, bytes / 1000)))
                            .findFirst()
                            .orElse("");
                })
                .orElse("");
    }

    @GetMapping("/konsol/permohonan/{number}/berkas/{option}")
    @Nullable
    ModelAndView file(
            @PathVariable String number,
            @PathVariable String option,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Visitor visitor = Doorkeeper.visitor(request);
        Optional<Asked> asked = asked(number, option, request);
        if (asked.isEmpty()) {
            return RunPage.unknown(visitor, number);
        }
        Opened opened = workplace
                .get()
                .files()
                .open(asked.get().run(), asked.get().file().attachment());
        if (opened instanceof Opened.Ready ready) {
            send(asked.get(), ready, response);
            return null;
        }
        return switch (opened) {
            case Opened.TooLarge ignored -> Pages.saying(visitor, HttpStatus.BAD_GATEWAY, "console.file.large.");
            case Opened.Changed ignored -> Pages.saying(visitor, HttpStatus.CONFLICT, "console.file.changed.");
            case Opened.Missing ignored -> Pages.saying(visitor, HttpStatus.NOT_FOUND, "console.file.missing.");
            default -> Pages.saying(visitor, HttpStatus.SERVICE_UNAVAILABLE, "console.file.away.");
        };
    }

    private Optional<Asked> asked(String number, String option, HttpServletRequest request) {
        Workplace work = workplace.get();
        Visitor visitor = Doorkeeper.visitor(request);
        return Shown.run(work, visitor, number)
                .flatMap(run -> RunFile.find(work.projection().definition(run), run, option)
                        .map(file -> new Asked(visitor, run, file)));
    }

    /** To be kept and never to be shown here: what people sent may be anything. */
    private static void send(Asked asked, Opened.Ready ready, HttpServletResponse response) throws IOException {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(asked.file().attachment().name(), StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(ready.size());
        try (InputStream bytes = ready.bytes()) {
            bytes.transferTo(response.getOutputStream());
        }
    }
}
