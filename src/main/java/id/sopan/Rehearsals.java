package id.sopan;

import id.sopan.definition.Problem;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.ProcedureStore;
import id.sopan.procedure.Reading;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.Download;
import id.sopan.telegram.TelegramFiles;
import id.sopan.trial.Trial;
import id.sopan.trial.Trials;
import id.sopan.wording.Attachment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dry runs of a bot. */
final class Rehearsals implements Trials, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final Duration LONGEST_IDLE = Duration.ofHours(1);
    private static final int MOST = 4;
    private static final Pattern PREFIX = Pattern.compile("(?m)^\uFEFF?prefix:.*$");

    private final Plan plan;
    private final Supplier<List<ProcedureStore.Version>> inForce;
    private final TelegramFiles telegram;
    private final InstantSource clock;
    private final LongSupplier ticker;
    private final Function<Path, Store> stores;
    private final Map<Long, Rehearsal> playing = new HashMap<>();
    private final Map<Long, Long> used = new HashMap<>();

    /**
     * @param inForce what counts of each procedure
     * @param ticker nanoseconds of a time that nobody puts forward
     * @param stores opens one in an empty directory
     */
    Rehearsals(
            Plan plan,
            Supplier<List<ProcedureStore.Version>> inForce,
            TelegramFiles telegram,
            InstantSource clock,
            LongSupplier ticker,
            Function<Path, Store> stores) {
        this.plan = plan;
        this.inForce = inForce;
        this.telegram = telegram;
        this.clock = clock;
        this.ticker = ticker;
        this.stores = stores;
    }

    @Override
    public Begun begin(long person, Language language, ZoneId zone, String procedure) {
        Map<String, String> files = plan.definitions().read();
        return files.entrySet().stream()
                .filter(file -> procedure.equals(ProcedureReader.id(file.getValue())))
                .findFirst()
                .map(file -> begin(person, language, zone, file.getKey(), file.getValue(), files))
                .orElseGet(Begun.Unknown::new);
    }

    @Override
    public Begun begin(long person, Language language, ZoneId zone, Attachment file) {
        return text(file)
                .map(yaml -> begin(person, language, zone, file.name(), yaml))
                .orElseGet(Begun.Unreadable::new);
    }

    @Override
    public Begun begin(long person, Language language, ZoneId zone, String file, String yaml) {
        return begin(person, language, zone, file, yaml, plan.definitions().read());
    }

    private Optional<String> text(Attachment file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            return telegram.fetch(file.fileId(), bytes) instanceof Download.Complete
                    ? Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.toByteArray()))
                            .toString())
                    : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Begun begin(
            long person, Language language, ZoneId zone, String name, String yaml, Map<String, String> definitions) {
        List<ProcedureStore.Version> versions = inForce.get();
        Map<String, String> files = new TreeMap<>(ProcedureLinter.counting(definitions, versions));
        String id = ProcedureReader.id(yaml);
        files.values()
                .removeIf(other -> !id.isEmpty() && ProcedureReader.id(other).equals(id));
        files.put(name, yaml);
        leaveOutWhatDoesNotFit(files, name);
        Reading reading = reading(files, name, name::equals);
        if (reading.procedure() == null) {
            return new Begun.Broken(
                    reading.problems().stream().filter(Problem::isError).toList());
        }
        files.put(name, PREFIX.matcher(yaml).replaceFirst("prefix: " + Procedure.TRIAL_PREFIX));
        Procedure tried = reading(files, name, unused -> false).orThrow();
        return begin(person, language, zone, new RehearsedFiles(files, versions, tried));
    }

    /** Of the others, one after the other, as long as one does not fit to those that are left. */
    private static void leaveOutWhatDoesNotFit(Map<String, String> files, String name) {
        Set<String> refused;
        do {
            refused = ProcedureLinter.readBesideThoseInForce(files, name::equals).stream()
                    .filter(reading -> reading.procedure() == null)
                    .map(Reading::file)
                    .filter(file -> !file.equals(name))
                    .collect(Collectors.toSet());
        } while (files.keySet().removeAll(refused));
    }

    private static Reading reading(Map<String, String> files, String name, Predicate<String> newer) {
        return ProcedureLinter.readBesideThoseInForce(files, newer).stream()
                .filter(reading -> reading.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private synchronized Begun begin(long person, Language language, ZoneId zone, RehearsedFiles files) {
        end(person);
        if (playing.size() >= MOST) {
            return new Begun.Full();
        }
        try {
            Rehearsal rehearsal = Rehearsal.begin(plan, files, language, zone, clock.instant(), stores);
            playing.put(person, rehearsal);
            used.put(person, ticker.getAsLong());
            return new Begun.Playing(rehearsal);
        } catch (StoreUnavailable full) {
            LOG.warn("A dry run cannot begin: {}", full.getMessage());
            return new Begun.Full();
        }
    }

    @Override
    public synchronized Optional<Trial> of(long person) {
        Rehearsal rehearsal = playing.get(person);
        if (rehearsal != null && rehearsal.hasFailed()) {
            end(person);
            return Optional.empty();
        }
        return Optional.ofNullable(rehearsal);
    }

    @Override
    public synchronized void use(long person) {
        used.computeIfPresent(person, (id, before) -> ticker.getAsLong());
    }

    @Override
    public synchronized void end(long person) {
        Rehearsal ended = playing.remove(person);
        used.remove(person);
        if (ended != null) {
            ended.close();
        }
    }

    /** To be called now and then. */
    synchronized void endIdle() {
        long now = ticker.getAsLong();
        Map.copyOf(used).forEach((person, last) -> {
            if (now - last > LONGEST_IDLE.toNanos()) {
                end(person);
            }
        });
    }

    @Override
    public synchronized void close() {
        Map.copyOf(playing).keySet().forEach(this::end);
    }
}
