package id.sopan.roster;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens in an office, once for each database. */
@ParameterizedClass
@EnumSource(Database.class)
abstract class OfficeScenarios {

    private final Database database;

    Office office;

    OfficeScenarios(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        office = new Office(database.start(directory));
    }

    @AfterEach
    void close() {
        office.close();
    }
}
