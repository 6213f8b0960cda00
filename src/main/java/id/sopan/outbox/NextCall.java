package id.sopan.outbox;

import id.sopan.digest.Sha256;
import id.sopan.wording.Card;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The next call that brings what is shown closer to what is wanted. */
sealed interface NextCall {

    record Send(Show show, String hash, @Nullable Surface before) implements NextCall {}

    record Edit(Show show, String hash, Surface surface) implements NextCall {}

    /** Changes an older message to its last form; {@code card} null deletes it. */
    record Retire(Surface surface, long message, @Nullable Card card) implements NextCall {}

    /** Takes away a message that is wanted no more. */
    record Remove(Surface surface) implements NextCall {}

    /**
     * Empty when the chat shows what is wanted.
     *
     * @param once a message that may have been sent is not sent again
     */
    static Optional<NextCall> next(Wanted wanted, List<Surface> surfaces, long chat, boolean once) {
        for (Show show : wanted.shows()) {
            if (show.to().chat() == chat) {
                Surface surface = find(surfaces, show);
                Optional<NextCall> call =
                        once && surface != null && surface.message() == 0 ? Optional.empty() : next(show, surface);
                if (call.isPresent()) {
                    return call;
                }
            }
        }
        return surfaces.stream()
                .filter(surface -> surface.at().chat() == chat)
                .filter(surface -> wanted.shows().stream().noneMatch(show -> same(show, surface)))
                .filter(surface -> !surface.isStuck())
                .flatMap(surface -> leave(wanted, surface).stream())
                .findFirst();
    }

    private static Optional<NextCall> leave(Wanted wanted, Surface surface) {
        return wanted.remains().stream()
                .filter(show -> same(show, surface) && surface.message() != 0)
                .findFirst()
                .map(show -> next(show, surface))
                .orElseGet(() -> Optional.of(new Remove(surface)));
    }

    private static Optional<NextCall> next(Show show, @Nullable Surface surface) {
        String hash = hash(show.card());
        if (surface == null) {
            return Optional.of(new Send(show, hash, null));
        }
        boolean calls = !show.ring().isEmpty() && !show.ring().equals(surface.ring());
        if (!surface.hash().equals(hash) || calls) {
            boolean editable = surface.message() != 0 && show.card().prompt() == null && !calls;
            return Optional.of(editable ? new Edit(show, hash, surface) : new Send(show, hash, surface));
        }
        return surface.retired().stream()
                .findFirst()
                .filter(message -> !surface.isStuck())
                .map(message -> new Retire(surface, message, farewell(show, surface)));
    }

    /** Equal where two cards look the same. */
    static String hash(Card card) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(card.toString()));
    }

    private static @Nullable Card farewell(Show show, Surface surface) {
        return show.farewell() == null ? null : show.farewell().card(url(surface));
    }

    private static @Nullable String url(Surface surface) {
        return surface.at().url(surface.message()).orElse(null);
    }

    private static @Nullable Surface find(List<Surface> surfaces, Show show) {
        return surfaces.stream()
                .filter(surface -> same(show, surface))
                .findFirst()
                .orElse(null);
    }

    private static boolean same(Show show, Surface surface) {
        return surface.at().equals(show.to()) && surface.slot().equals(show.slot());
    }
}
