package id.sopan;

import id.sopan.definition.DefinitionSource;
import id.sopan.outbox.Limits;
import id.sopan.telegram.TelegramSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a bot is set up.
 *
 * @param definitions where the procedures are read from
 * @param calendars where the calendars are read from
 * @param zone that decides the year of a number, and in which times are told where no unit's own is known
 * @param admins Telegram's ids of those who look after the installation
 * @param limits how fast is spoken
 * @param perMinute how much is heard of one person in a minute: taps, commands, replies
 * @param console where people reach the console's HTTP, without a path
 * @param files directory of copies of what people send; null keeps none
 * @param meters where is counted what it does
 * @param retention how long requests are kept with names and texts; null: for ever
 * @param trial whether it is a dry run, to which nothing is told of calendar files
 */
public record Plan(
        TelegramSettings telegram,
        DefinitionSource definitions,
        DefinitionSource calendars,
        ZoneId zone,
        Set<Long> admins,
        Limits limits,
        int perMinute,
        URI console,
        @Nullable Path files,
        MeterRegistry meters,
        @Nullable Period retention,
        boolean trial) {

    /** As much as tests ask for. */
    public static final int UNLIMITED = 1_000_000;

    /** As an operator sets it; in the sandbox its admin looks after it. */
    static Plan of(Settings settings, TelegramSettings telegram, Limits limits, MeterRegistry meters) {
        return new Plan(
                telegram,
                DefinitionSource.of(settings.conversations()),
                DefinitionSource.ofCalendars(settings.calendars()),
                settings.zone(),
                settings.isSandbox() ? Set.of(SandboxStage.ADMIN) : settings.admins(),
                limits,
                settings.perMinute(),
                settings.console(),
                settings.copies(),
                meters,
                settings.retention(),
                false);
    }

    /** For a dry run of other definitions, told in that zone: nobody is spoken to, no copies are kept, and nothing is counted. */
    Plan forTrial(DefinitionSource definitions, ZoneId zone) {
        return new Plan(
                telegram,
                definitions,
                calendars,
                zone,
                Set.of(RehearsalCast.ADMIN),
                Limits.none(),
                UNLIMITED,
                console,
                null,
                new CompositeMeterRegistry(),
                null,
                true);
    }

    /** With the calendars that come with Sopan, no copies of files, everything that is said heard, nothing counted, and all kept for ever. */
    public Plan(
            TelegramSettings telegram,
            DefinitionSource definitions,
            ZoneId zone,
            Set<Long> admins,
            Limits limits,
            URI console) {
        this(
                telegram,
                definitions,
                DefinitionSource.shippedCalendars(),
                zone,
                admins,
                limits,
                UNLIMITED,
                console,
                null,
                new CompositeMeterRegistry(),
                null,
                false);
    }
}
