package id.sopan.scenario;

import id.sopan.definition.DefinitionSource;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A class of scenarios that runs whole on each store; each of its scenarios begins with an empty installation. */
@ParameterizedClass(name = "{0}")
@MethodSource("id.sopan.scenario.Gudang#all")
abstract class SkenarioBalai {

    @Parameter
    Gudang gudang;

    @TempDir
    Path directory;

    private Gudang.Opened opened;
    Balai balai;

    @BeforeEach
    void open() throws IOException {
        opened = gudang.open(directory);
        balai = new Balai(
                directory, stores(opened.stores()), definitions(), calendars(), adminBySettings(), Balai.TODAY);
        furnish();
    }

    @AfterEach
    void close() {
        balai.close();
        opened.close().run();
    }

    /** Brings whom and what the scenarios of a class need. */
    abstract void furnish();

    /** The stores that it works on, one for each start. */
    Supplier<Store> stores(Supplier<Store> durable) {
        return durable;
    }

    DefinitionSource definitions() throws IOException {
        return DefinitionSource.shipped();
    }

    DefinitionSource calendars() throws IOException {
        return DefinitionSource.shippedCalendars();
    }

    boolean adminBySettings() {
        return true;
    }
}
