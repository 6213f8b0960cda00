package id.sopan.console;

import id.sopan.trial.Piece;
import id.sopan.wording.Attachment;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import java.util.List;
import java.util.Locale;

/**
 * A message of a dry run on its page.
 *
 * @param html Telegram's
 * @param file name of the one that it shows; empty for none
 * @param asks whether a reply is awaited
 */
record TrialPiece(int id, String place, String html, String file, List<Press> buttons, boolean asks) {

    /** @param data as the button bears it */
    record Press(String label, String style, String data) {}

    static TrialPiece of(Piece piece) {
        List<Press> buttons = piece.card().rows().stream()
                .flatMap(List::stream)
                .filter(button -> button.press() instanceof Button.Data)
                .map(button -> new Press(
                        button.label(),
                        button.style().name().toLowerCase(Locale.ROOT),
                        ((Button.Data) button.press()).data()))
                .toList();
        return new TrialPiece(
                piece.id(),
                piece.place(),
                piece.card().html(),
                file(piece.card()),
                buttons,
                piece.card().prompt() != null);
    }

    private static String file(Card card) {
        Attachment file = card.file();
        return file == null ? "" : file.name();
    }
}
