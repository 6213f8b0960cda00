package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A calendar file that is there at the first start gives hours to a unit whose name is misspelt. */
class JamTakBertuanScenarioTest extends SkenarioDuaUnit {

    @Override
    DefinitionSource calendars() throws IOException {
        Path calendars = Files.createDirectory(directory.resolve("calendars"));
        String hours = DefinitionSource.shippedCalendars().read().get("jam-kerja.yaml");
        Files.writeString(
                calendars.resolve("istirahat-ti.yaml"), hours.replace("\nhours:", "\nunits: [Unit IT]\nhours:"));
        return DefinitionSource.ofCalendars(calendars.toString());
    }

    @Override
    void furnish() {
        balai.admin.starts(balai.botId());
        super.furnish();
    }

    @Test
    void theFirstAdminLearnsOfItOnce() {
        balai.bot().tick();

        balai.admin.sees(balai.botId(), "jam kerja kepada unit yang tidak ada: unit it. Mohon cocokkan");
        balai.bot().tick();
        balai.restart();
        assertThat(told(balai.admin, balai.botId(), "unit yang tidak ada")).isOne();
    }
}
