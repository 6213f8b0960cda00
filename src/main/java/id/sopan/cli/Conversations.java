package id.sopan.cli;

import id.sopan.definition.DefinitionSource;

/** Where the definitions lie that a subcommand speaks of. */
final class Conversations {

    private Conversations() {}

    static DefinitionSource source() {
        return DefinitionSource.of(System.getenv("SOPAN_CONVERSATIONS"));
    }
}
