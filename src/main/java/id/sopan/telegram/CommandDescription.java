package id.sopan.telegram;

import id.sopan.procedure.Text;
import java.util.Set;

/**
 * A command as the menu shows it.
 *
 * @param name without slash; 1 to 32 of {@code a-z0-9_}
 * @param description one line, at most 256 characters
 * @param scopes all menus that list it; a narrower menu lists what a wider one does only when both are named
 */
public record CommandDescription(String name, Text description, Set<CommandScope> scopes) {

    public CommandDescription {
        scopes = Set.copyOf(scopes);
    }
}
