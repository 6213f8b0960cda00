package id.sopan.conversation;

import id.sopan.procedure.Language;
import id.sopan.report.HalfYear;
import id.sopan.report.Period;
import id.sopan.report.PeriodWords;
import id.sopan.report.ReportMenus;
import id.sopan.report.export.ExportPeriods;
import id.sopan.report.export.FileOrder;
import id.sopan.report.export.FilePost;
import id.sopan.report.export.Format;
import id.sopan.wording.FileCards;
import id.sopan.wording.Notice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code /ekspor} and {@code /evaluasi}: in a unit's chat what concerns the unit, in private everything, for admins.
 * People stand by their names only in an admin's private chat.
 */
record Ordering(Office office, Reading reading, AtHome atHome, FilePost<FileOrder> files) {

    /** {@code /ekspor}, {@code /ekspor xlsx} or {@code /ekspor xlsx 2026-01-01..2026-06-30} */
    void export(Message message, String arguments) {
        Place place = message.place();
        if (isForAdmins(place, message.sender())) {
            office.say(message, Notice.FILES_ADMIN_ONLY, "ekspor");
            return;
        }
        String[] words = arguments.strip().split("\\s+", 2);
        Optional<Format> format = Format.of(words[0]);
        if (words[0].isEmpty()) {
            office.say(
                    message,
                    FileCards.formats(
                            Arrays.stream(Format.values()).map(Format::word).toList(), language(place)));
        } else if (format.isEmpty()) {
            office.say(message, Notice.EXPORT_FORMAT, words[0]);
        } else if (words.length == 1) {
            office.say(message, FileCards.periods(format.get().word(), false, place.isPrivate(), language(place)));
        } else {
            ordered(message, format.get(), words[1]);
        }
    }

    private void ordered(Message message, Format format, String words) {
        switch (ExportPeriods.read(words, today(message.place()))) {
            case PeriodWords.Understood read -> {
                files.orderAndTell(
                        message.origin(), message.sender().id(), order(message.place(), format, read.period(), false));
            }
            case PeriodWords.Refused refused -> {
                if (refused.why() == PeriodWords.Why.UNKNOWN) {
                    office.say(message, Notice.EXPORT_PERIOD, words);
                } else {
                    office.say(message, ReportMenus.refused(refused, language(message.place())));
                }
            }
        }
    }

    /**
     * A button.
     *
     * @param option format, how people stand, and words for a period, if one was chosen
     */
    Answer export(Inbound.Tapped tap, String option) {
        if (isForAdmins(tap.place(), tap.sender())) {
            return office.alert(tap, Notice.FILES_ADMIN_ONLY, "ekspor");
        }
        return atHome.only(tap, () -> exported(tap, option));
    }

    private Answer exported(Inbound.Tapped tap, String option) {
        String[] parts = option.split("\\.", 3);
        Optional<Format> format = Format.of(parts[0]);
        if (format.isEmpty() || parts.length < 2) {
            return office.alert(tap, Notice.FORGED);
        }
        boolean named = parts[1].equals(FileCards.NAMED) && tap.place().isPrivate();
        if (parts.length == 2) {
            office.say(
                    tap,
                    FileCards.periods(format.get().word(), named, tap.place().isPrivate(), language(tap.place())));
            return Answer.NONE;
        }
        if (!(ExportPeriods.read(parts[2], today(tap.place())) instanceof PeriodWords.Understood read)) {
            return office.alert(tap, Notice.FORGED);
        }
        files.order(tap.origin(), tap.sender().id(), order(tap.place(), format.get(), read.period(), named));
        return Answer.toast(Notice.FILE_COMING.alert(language(tap.place())));
    }

    /** {@code /evaluasi 2026-1} or {@code /evaluasi semester lalu}; alone: the half-year that runs. */
    void evaluate(Message message, String arguments) {
        if (isForAdmins(message.place(), message.sender())) {
            office.say(message, Notice.FILES_ADMIN_ONLY, "evaluasi");
            return;
        }
        LocalDate today = today(message.place());
        HalfYear current = HalfYear.of(today);
        Optional<HalfYear> half = arguments.isBlank() ? Optional.of(current) : HalfYear.read(arguments, today);
        if (half.isEmpty()) {
            boolean isPeriod = PeriodWords.read(arguments, today) instanceof PeriodWords.Understood;
            office.say(message, isPeriod ? Notice.HALF_YEAR_OTHER_PERIOD : Notice.HALF_YEAR_UNKNOWN, arguments.strip());
        } else if (half.get().compareTo(current) > 0) {
            office.say(message, Notice.HALF_YEAR_TO_COME, half.get().toString());
        } else {
            files.orderAndTell(
                    message.origin(),
                    message.sender().id(),
                    order(message.place(), null, half.get().period(), false));
        }
    }

    private boolean isForAdmins(Place place, Sender sender) {
        return place.isPrivate() && !office.roster().isAdmin(sender.id());
    }

    private FileOrder order(Place place, @Nullable Format format, Period period, boolean named) {
        Set<String> units = place.isPrivate() ? Set.of() : reading.idsOfUnitsHere(place);
        return new FileOrder(
                Office.address(place),
                language(place),
                format,
                period.first(),
                period.last(),
                zone(place).getId(),
                units,
                named,
                null);
    }

    private LocalDate today(Place place) {
        return LocalDate.ofInstant(office.clock().instant(), zone(place));
    }

    /** What is of all units has the days of the installation. */
    private ZoneId zone(Place place) {
        return place.isPrivate() ? office.zone() : office.zone(place);
    }

    private Language language(Place place) {
        return office.language(place);
    }
}
