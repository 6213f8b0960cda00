package id.sopan;

import id.sopan.clock.OtherTime;
import id.sopan.console.FileSource;
import id.sopan.conversation.Answer;
import id.sopan.conversation.Inbound;
import id.sopan.conversation.Message;
import id.sopan.conversation.Sender;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Subrun;
import id.sopan.report.TemporaryFiles;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.trial.Piece;
import id.sopan.trial.Trial;
import id.sopan.trial.Trials;
import id.sopan.wording.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A dry run: the whole bot once more, on a store that is thrown away, with chats that are nowhere but in it. */
final class Rehearsal implements Trial, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Pattern CALLED = Pattern.compile("tg://user\\?id=(\\d+)");

    private final Procedure procedure;
    private final Path directory;
    private final Store store;
    private final RehearsalStage stage = new RehearsalStage();
    private final RehearsalCast cast;
    private final Operation operation;
    private final RehearsalTime time;
    private volatile boolean failed;

    private Rehearsal(
            Plan plan, RehearsedFiles files, Language language, ZoneId zone, Instant now, Path directory, Store store) {
        procedure = files.tried();
        this.directory = directory;
        this.store = store;
        SandboxClock clock = SandboxClock.over(InstantSource.fixed(now));
        operation = new Operation(
                plan.forTrial(files::all, zone),
                store,
                clock,
                stage,
                stage,
                Trials.NONE,
                FileSource.NONE,
                OtherTime.UNTOLD,
                Optional::empty,
                Optional::empty,
                () -> {},
                () -> true);
        try {
            operation.takeOver();
            operation.takeUp();
            operation.agency().refusals().forgetUntold(); // the admins are told outside
            cast = RehearsalCast.of(procedure, operation.agency().procedures().roles(), language);
            cast.enter(operation.agency().roster());
            time = new RehearsalTime(clock, operation, stage);
            time.settle();
        } catch (RuntimeException failure) {
            operation.close();
            throw failure;
        }
    }

    /**
     * @param language of all chats
     * @param zone of all units
     * @param stores opens one in an empty directory
     * @throws StoreUnavailable when there is no room for one more
     */
    static Rehearsal begin(
            Plan plan,
            RehearsedFiles files,
            Language language,
            ZoneId zone,
            Instant now,
            Function<Path, Store> stores) {
        Path directory = temporary();
        try {
            Store store = stores.apply(directory);
            try {
                files.enter(store);
                return new Rehearsal(plan, files, language, zone, now, directory, store);
            } catch (RuntimeException failure) {
                store.close();
                throw failure;
            }
        } catch (RuntimeException failure) {
            delete(directory);
            throw failure;
        }
    }

    private static Path temporary() {
        try {
            return TemporaryFiles.createDirectory();
        } catch (IOException full) {
            throw new StoreUnavailable("No directory can be made for it: " + full, full);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its store could not take what was done; it can only be ended then. */
    boolean hasFailed() {
        return failed;
    }

    /** Only the store of the bot itself may make what comes in come again. */
    private Optional<String> play(Supplier<Optional<String>> act) {
        try {
            Optional<String> told = act.get();
            time.settle();
            return told;
        } catch (StoreUnavailable full) {
            LOG.warn("A dry run ends, since its own store cannot go on: {}", full.getMessage());
            failed = true;
            return Optional.empty();
        }
    }

    private void play(Runnable act) {
        play(() -> {
            act.run();
            return Optional.empty();
        });
    }

    @Override
    public Procedure procedure() {
        return procedure;
    }

    @Override
    public List<Procedure> startable() {
        List<Procedure> all = operation.agency().procedures().all();
        return all.stream()
                .filter(one -> !one.starts().by().isEmpty())
                .filter(one -> procedure.starts().by().isEmpty()
                        ? runsIt(one)
                        : one.id().equals(procedure.id()))
                .toList();
    }

    private boolean runsIt(Procedure other) {
        return other.steps().stream()
                .anyMatch(step -> step.work() instanceof Subrun subrun
                        && subrun.procedure().equals(procedure.id()));
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public List<Piece> pieces() {
        return stage.pieces(cast::title);
    }

    @Override
    public synchronized void ask(String id) {
        startable().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(one -> play(() -> {
                    Role role = one.starts().by().getFirst();
                    long chat = cast.chat(role);
                    String command = one.starts().command();
                    Message said = said(cast.members(chat).getFirst(), chat, "/ajukan " + command, null, null);
                    operation.listener().hear(new Inbound.Commanded(said, "ajukan", command));
                }));
    }

    private Message said(Sender sender, long chat, String text, @Nullable Attachment file, @Nullable Long replyTo) {
        String replied = replyTo == null
                ? null
                : stage.find(replyTo).map(shown -> shown.card().plain()).orElse(null);
        Sender bot = replyTo == null ? null : new Sender(0, "Sopan", null, null, Sender.Kind.BOT);
        return new Message(
                sender,
                cast.place(chat),
                stage.next(),
                time.now(),
                text,
                file,
                0,
                file == null && text.isEmpty(),
                null,
                replyTo,
                replied,
                null,
                false,
                bot,
                false);
    }

    /** People of the group try it one after the other, until one may. */
    @Override
    public synchronized Optional<String> press(int piece, String data) {
        return stage.find(piece).flatMap(shown -> play(() -> press(shown.at().chat(), piece, data)));
    }

    private Optional<String> press(long chat, int piece, String data) {
        Answer first = Answer.NONE;
        for (Sender sender : cast.members(chat)) {
            Answer answer = operation
                    .listener()
                    .hear(new Inbound.Tapped(sender, cast.place(chat), piece, "coba" + stage.next(), data, true));
            if (!answer.alert()) {
                return Optional.empty();
            }
            first = first.text() == null ? answer : first;
        }
        return Optional.ofNullable(first.text());
    }

    @Override
    public synchronized void reply(int piece, String text, @Nullable Attachment file) {
        stage.find(piece)
                .ifPresent(shown -> play(() -> {
                    long chat = shown.at().chat();
                    List<Sender> members = cast.members(chat);
                    Matcher called = CALLED.matcher(shown.card().html());
                    long person = shown.card().prompt() != null && called.find() ? Long.parseLong(called.group(1)) : 0;
                    Sender sender = members.stream()
                            .filter(member -> member.id() == person)
                            .findFirst()
                            .orElse(members.getFirst());
                    operation.listener().hear(new Inbound.Said(said(sender, chat, text, file, (long) piece)));
                }));
    }

    @Override
    public synchronized void forward(Span span) {
        play(() -> time.forward(span));
    }

    @Override
    public synchronized void close() {
        operation.close();
        store.close();
        delete(directory);
    }
}
