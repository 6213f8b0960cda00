package id.sopan.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What whoever opens the address sees: the sandbox's page, or what is served here.
 *
 * @param sandbox where its page is; empty where the bot works in Telegram's groups
 */
@RestController
public record FrontPage(Optional<URI> sandbox) {

    private static final String SERVED = """
            Sopan

            Percakapan berlangsung di Telegram. / Conversations take place in Telegram.

            GET /actuator/health            Telegram, penyimpanan / Telegram, the store
            GET /konsol                     konsol; tautannya: /konsol kepada bot / the console; its link: /konsol to the bot
            GET /panduan/pemohon.html       panduan; juga penyetuju, manage-server / guides; in English pemohon.en.html
            GET /statistik                  statistik, dapat dicetak / statistics, printable
            GET /waktu?nomor={number}       rincian waktu, dapat dicetak / where its time went, printable
            GET /api/runs                   permohonan, terbaru dahulu / requests, the newest first
            GET /api/runs/{number}          satu permohonan / one request
            GET /api/runs/{number}/time     waktunya / its time
            GET /api/runs/{number}/journal  jurnalnya / its journal
            GET /api/export?format=xlsx     data sebagai xlsx, csv, xes, ocel / data, with &from= and &to= days
            """;

    @GetMapping(path = "/")
    ResponseEntity<String> open() {
        return sandbox.map(page -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(page)
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(page.toString()))
                .orElseGet(() -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .body(SERVED));
    }
}
