package id.sopan.cli;

import id.sopan.definition.DefinitionSource;
import id.sopan.setting.SettingReader;
import id.sopan.setting.UnfitSetting;

/** Where the definitions lie that a subcommand speaks of. */
final class Conversations {

    private Conversations() {}

    /** @throws UnfitSetting where it is no directory */
    static DefinitionSource source() {
        return DefinitionSource.of(new SettingReader(System::getenv).directory("SOPAN_CONVERSATIONS"));
    }
}
