package id.sopan.report.export;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.Runs;
import id.sopan.engine.Person;
import id.sopan.engine.Versions;
import id.sopan.log.Concerning;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.report.TemporaryFiles;
import id.sopan.roster.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes runs to files. One at a time, so that the memory of one is enough.
 *
 * @param units all that there are, by whose names is told
 * @param pseudonyms of people by Telegram's user id
 * @param names by which people are known now
 * @param zone in whose times is told; that of the installation
 */
public record Exports(
        Runs runs,
        ProcedureLibrary procedures,
        Supplier<List<Unit>> units,
        UnitCalendars calendars,
        LongFunction<String> pseudonyms,
        Function<Person, String> names,
        InstantSource clock,
        ZoneId zone) {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    /** For the installation. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * @param runs how many are in it
     * @param omitted numbers of those that are not, since their definition is gone; ids of those that cannot be read
     */
    public record Written(Path file, int runs, List<String> omitted) {

        public Written {
            omitted = List.copyOf(omitted);
        }
    }

    /**
     * Writes a temporary file, which is the caller's to delete.
     *
     * @throws IOException where the disk does not take it
     */
    public synchronized Written write(Order order) throws IOException {
        int[] count = {0};
        List<String> omitted = new ArrayList<>();
        Path file = TemporaryFiles.write(
                "." + order.format().extension(), to -> write(order, to, () -> count[0]++, omitted::add));
        return new Written(file, count[0], omitted);
    }

    private void write(Order order, OutputStream to, Runnable added, Consumer<String> omitted) throws IOException {
        Cast cast = new Cast(pseudonyms, names, order.named());
        Map<String, String> names = units.get().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        Teller teller = new Teller(id -> names.getOrDefault(id, id), calendars, clock.instant());
        try (RunWriter writer = open(order.format(), cast, to)) {
            runs.submitted(
                    order.period().from(order.zone()),
                    order.period().to(order.zone()),
                    order.units(),
                    run -> {
                        Optional<Procedure> procedure = Versions.of(run, procedures::byHash);
                        if (procedure.isPresent()) {
                            Told told = teller.tell(run, procedure.get());
                            cast.meet(told);
                            add(writer, told);
                            added.run();
                        } else {
                            try (Concerning concerning = Concerning.run(run.number())) {
                                LOG.error("It is not exported: there is no definition {}", run.definition());
                            }
                            omitted.accept(Objects.requireNonNull(run.number()));
                        }
                    },
                    omitted);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void add(RunWriter writer, Told told) {
        try {
            writer.add(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunWriter open(Format format, Cast cast, OutputStream to) throws IOException {
        Tables tables = new Tables(cast);
        return switch (format) {
            case XLSX -> new XlsxWriter(to, tables, zone, CalendarSheet.of(calendarsByName()));
            case CSV -> new CsvWriter(to, tables, zone);
            case XES -> new XesWriter(to, cast, zone, versions());
            case OCEL -> new OcelWriter(to, cast);
        };
    }

    /** All calendars that may count, since a file's head is written before it is known which did; by whom they count for. */
    private Map<String, WorkingCalendar> calendarsByName() {
        Map<String, WorkingCalendar> all = new LinkedHashMap<>();
        for (Unit unit : units.get()) {
            all.put(unit.name(), calendars.of(unit.id()));
        }
        all.put(all.isEmpty() ? "semua unit" : "langkah yang unitnya belum dipilih", calendars.of(null));
        return all;
    }

    private String versions() {
        return calendarsByName().values().stream()
                .map(WorkingCalendar::version)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
