package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.trial.Piece;
import id.sopan.trial.Trial;
import id.sopan.wording.Button;
import id.sopan.wording.Card;
import id.sopan.wording.TrialCards;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the buttons stand for that lead from a chat back into a dry run. */
final class TrialButtons {

    private final String token;
    private final List<Press> presses = new ArrayList<>();

    /** @param data that the button bears in the dry run */
    record Press(int piece, String data) {}

    /** @param token that no other dry run in the chat has */
    TrialButtons(String token) {
        this.token = token;
    }

    boolean isOurs(String option) {
        return option.startsWith(token + ".");
    }

    /** What a button of ours does: a word of the panel, or the number of a press. */
    String what(String option) {
        return option.substring(token.length() + 1);
    }

    synchronized Optional<Press> press(String number) {
        return number.matches("\\d{1,5}") && Integer.parseInt(number) < presses.size()
                ? Optional.of(presses.get(Integer.parseInt(number)))
                : Optional.empty();
    }

    Card panel(Trial trial, Language language, ZoneId zone) {
        return TrialCards.panel(trial.procedure(), trial.startable(), trial.now(), language, zone, token);
    }

    /** The piece as the chat shows it. */
    synchronized Card marked(Piece piece, Language language) {
        List<List<Button>> rows = piece.card().rows().stream()
                .map(row -> row.stream().map(button -> button(piece, button)).toList())
                .toList();
        return TrialCards.marked(piece.card(), piece.place(), language, rows);
    }

    private Button button(Piece piece, Button button) {
        if (!(button.press() instanceof Button.Data data)) {
            return button;
        }
        Press press = new Press(piece.id(), data.data());
        if (!presses.contains(press)) {
            presses.add(press);
        }
        return TrialCards.press(button, token, presses.indexOf(press));
    }
}
