package id.sopan.telegram;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once in the log whenever it stands otherwise than before. */
final class Bulletin {

    private static final Logger LOG = LoggerFactory.getLogger(Bulletin.class);

    /** What an instance answers that cannot store an update now; see {@link Intake.Receipt#LATER}. */
    private static final String LATER = " 503";

    private static final String ANSWERED_LATER =
            "Kiriman Telegram dijawab 503: ada instans yang tidak dapat menyimpannya, atau proksi yang tidak menemukan"
                    + " instans yang berjalan; periksa penyimpanan dan log setiap instans. Telegram terus mencoba. / What"
                    + " Telegram posts is answered 503: an instance cannot store it, or a proxy finds no instance that runs;"
                    + " look at the store and the log of each instance. Telegram goes on trying: {}";

    /** What Telegram answers where it does not take an address. */
    private static final String REFUSED = "Bad Request";

    private static final String ADDRESS_REFUSED =
            "Telegram tidak menerima alamat SOPAN_WEBHOOK_URL; perbaiki alamat itu (nama yang dikenal di internet, port 443,"
                    + " 80, 88 atau 8443), dan jalankan kembali. Sopan terus mencoba. / Telegram does not take the address"
                    + " SOPAN_WEBHOOK_URL; mend it (a name that the internet knows, port 443, 80, 88 or 8443), and start"
                    + " again. Sopan goes on trying: {}";

    private volatile PollStatus status = PollStatus.STARTING;
    private volatile boolean quiet;
    private volatile long well = System.nanoTime();

    /** From now on says only what is not as it should be. */
    void beQuiet() {
        quiet = true;
    }

    PollStatus status() {
        return status;
    }

    /** Since it was last as it should be. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - well);
    }

    /** @param detail without token and without anything personal */
    void is(PollStatus now, String detail) {
        PollStatus before = status;
        status = now;
        if (now.isWell()) {
            well = System.nanoTime();
        }
        if (before != now && !(quiet && now.isWell())) {
            announce(now, detail);
        }
    }

    private static void announce(PollStatus now, String detail) {
        switch (now) {
            case STARTING, STOPPED -> LOG.debug("{} {}", now, detail);
            case POLLING -> LOG.info("Telegram menjawab / Telegram answers");
            case WEBHOOK -> LOG.info("Telegram mengirim pembaruan ke sini / Telegram posts its updates here");
            case UNDELIVERED -> LOG.error(undelivered(detail), detail);
            case STANDBY ->
                LOG.info("Instans lain sedang melayani; instans ini bersiaga. / Another instance listens; this one"
                        + " stands by.");
            case CONFLICT ->
                LOG.error("Program lain sedang mengambil pembaruan dengan token bot yang sama; hentikan salah satunya."
                        + " Sopan terus mencoba. / Another program polls with the same bot token (409); stop"
                        + " one of the two. Sopan goes on trying.");
            case UNREACHABLE ->
                LOG.warn(
                        "Telegram tidak menjawab; Sopan terus mencoba. / Telegram does not answer, Sopan goes on"
                                + " trying: {}",
                        detail);
            case STORE_AWAY ->
                LOG.error(
                        "Penyimpanan tidak menjawab; pembaruan menunggu di Telegram. / The store does not answer,"
                                + " updates wait at Telegram: {}",
                        detail);
            case TOKEN_WRONG ->
                LOG.error(
                        "Telegram menolak token bot; periksa SOPAN_TELEGRAM_TOKEN, dan jalankan kembali bila diganti. Sopan"
                                + " terus mencoba, paling lama setiap lima menit. / Telegram refuses the bot's token; check"
                                + " SOPAN_TELEGRAM_TOKEN, and start again where you change it. Sopan goes on trying, every"
                                + " five minutes at least: {}",
                        detail);
        }
    }

    private static String undelivered(String detail) {
        if (detail.startsWith(REFUSED)) {
            return ADDRESS_REFUSED;
        }
        return detail.contains(LATER)
                ? ANSWERED_LATER
                : "Telegram tidak dapat mengirim pembaruan ke sini; periksa SOPAN_WEBHOOK_URL, proksi, dan"
                        + " sertifikatnya. Telegram terus mencoba. / Telegram cannot post its updates here;"
                        + " check SOPAN_WEBHOOK_URL, the proxy and its certificate. Telegram goes on trying: {}";
    }
}
