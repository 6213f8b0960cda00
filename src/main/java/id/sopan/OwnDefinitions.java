package id.sopan;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.desk.StoredProcedures;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.ProcedureStore;
import id.sopan.procedure.Reading;
import id.sopan.setting.SettingReader;
import id.sopan.setting.UnfitSetting;
import id.sopan.store.Store;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether there is anything to run in the directory that SOPAN_CONVERSATIONS names. */
final class OwnDefinitions {

    private static final String NAME = "SOPAN_CONVERSATIONS";
    private static final String ALLOWED =
            "isi direktori dengan sedikitnya satu definisi *.yaml yang benar, atau kosongkan"
                    + " untuk yang disertakan / a directory with at least one definition *.yaml without errors, or nothing for"
                    + " those that come with Sopan";
    private static final int TOLD = 10;

    private OwnDefinitions() {}

    /**
     * @param directory null where Sopan's own definitions are taken
     * @param store which has what was in force until now: that stays, whatever today's rules say of it
     * @throws UnfitSetting where there is no directory, or nothing in it without an error; broken files beside a clean one may be
     */
    static void check(@Nullable String directory, Store store) {
        if (directory == null) {
            return;
        }
        Map<String, String> files = files(NAME, ALLOWED, directory);
        List<Reading> readings = ProcedureLinter.read(files);
        if (readings.stream().allMatch(reading -> reading.procedure() == null) && !isAnyInForce(files, store)) {
            throw new UnfitSetting(NAME, ALLOWED + ". " + directory + ":" + errors(readings));
        }
    }

    private static boolean isAnyInForce(Map<String, String> files, Store store) {
        return new StoredProcedures(store)
                .current().stream().map(ProcedureStore.Version::yaml).anyMatch(files::containsValue);
    }

    /**
     * @param setting that names the directory
     * @throws UnfitSetting where there is no directory, or it or a file in it cannot be read
     */
    static Map<String, String> files(String setting, String allowed, String directory) {
        SettingReader.unfitDirectory(directory).ifPresent(reason -> {
            throw new UnfitSetting(setting, allowed + ". " + reason);
        });
        try {
            return DefinitionSource.in(Path.of(directory)).read();
        } catch (UncheckedIOException e) {
            throw new UnfitSetting(setting, allowed + ". Tidak dapat dibaca / cannot be read: " + e.getCause());
        }
    }

    private static String errors(List<Reading> readings) {
        if (readings.isEmpty()) {
            return " tidak ada berkas *.yaml / no file *.yaml";
        }
        return readings.stream()
                .flatMap(reading -> reading.problems().stream())
                .filter(Problem::isError)
                .limit(TOLD)
                .map(problem -> "\n" + problem.inIndonesian() + "\n" + problem.inEnglish())
                .collect(Collectors.joining());
    }
}
