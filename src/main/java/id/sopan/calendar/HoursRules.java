package id.sopan.calendar;

import id.sopan.calendar.DayHours.Break;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hours end after they begin, breaks lie inside of them, one after another, and only hours are given to units. */
final class HoursRules {

    private static final Set<String> SHIPPED = YearRules.shipped("hours:");

    private HoursRules() {}

    /** Where none has hours for all units: said of the one that takes the place of those that come with Sopan; false: there is none. */
    static boolean complete(Map<String, CalendarFile> files) {
        Optional<String> instead = files.keySet().stream()
                .filter(name -> SHIPPED.contains(YearRules.last(name)))
                .findFirst();
        instead.map(files::get)
                .ifPresent(file -> file.problems()
                        .error(
                                1,
                                "Belum ada jam kerja untuk semua unit: berkas ini menggantikan berkas bawaan Sopan yang memuatnya."
                                        + " Mohon tuliskan `hours` tanpa `units` di sini, atau ganti nama berkasnya.",
                                "There are no hours for all units: this file takes the place of the one that comes with Sopan and"
                                        + " has them. Write `hours` without `units` here, or give it another name."));
        return instead.isPresent();
    }

    static void check(CalendarFile file) {
        Yaml units = file.root().at("units");
        Yaml hours = file.root().at("hours");
        if (units != null && (hours == null || isForAll(file))) {
            file.problems()
                    .error(
                            units,
                            "`units` hanya menentukan bagi unit mana `hours` berlaku; hari libur dan Ramadan berlaku untuk semua"
                                    + " unit. Mohon tuliskan di sini `hours` saja, dan yang lain di berkas tanpa `units`.",
                            "`units` only says for whom `hours` hold; days off and Ramadan hold for all units. Write"
                                    + " `hours` alone here, and all else in a file without `units`.");
        }
        if (hours == null) return;
        for (String week : new String[] {"usual", "ramadan"}) {
            hours.require(week).entries().forEach(day -> check(day, file.problems()));
        }
    }

    private static boolean isForAll(CalendarFile file) {
        return file.year() != null || !file.days().isEmpty() || !file.ramadans().isEmpty();
    }

    private static void check(Yaml at, Problems problems) {
        DayHours day = HoursParser.day(at);
        if (!day.from().isBefore(day.to())) {
            problems.error(
                    at,
                    "Jam kerja berakhir (" + day.to() + ") sebelum dimulai (" + day.from() + "). Mohon perbaiki.",
                    "The hours end (" + day.to() + ") before they begin (" + day.from() + "). Correct them.");
            return;
        }
        Yaml breaks = at.at("breaks");
        if (breaks != null) breaks.items().forEach(pause -> inside(pause, day, problems));
        apart(at, day, problems);
    }

    private static void inside(Yaml at, DayHours day, Problems problems) {
        Break pause = HoursParser.pause(at);
        if (!pause.from().isBefore(pause.to())) {
            problems.error(
                    at,
                    "Istirahat berakhir (" + pause.to() + ") sebelum dimulai (" + pause.from() + "). Mohon perbaiki.",
                    "The break ends (" + pause.to() + ") before it begins (" + pause.from() + "). Correct it.");
        } else if (pause.from().isBefore(day.from()) || pause.to().isAfter(day.to())) {
            String lies = pause.from() + "–" + pause.to();
            String hours = day.from() + "–" + day.to();
            problems.error(
                    at,
                    "Istirahat " + lies + " berada di luar jam kerja " + hours + ". Mohon ubah salah satu.",
                    "The break " + lies + " lies outside of the hours " + hours + ". Change one of the two.");
        }
    }

    private static void apart(Yaml at, DayHours day, Problems problems) {
        for (int i = 1; i < day.breaks().size(); i++) {
            Break before = day.breaks().get(i - 1);
            Break after = day.breaks().get(i);
            if (!after.from().isBefore(before.to())) continue;
            problems.error(
                    at.near("breaks"),
                    "Istirahat yang mulai " + before.from() + " dan " + after.from()
                            + " bertumpang-tindih. Mohon pisahkan atau gabungkan.",
                    "The breaks that begin at " + before.from() + " and " + after.from()
                            + " overlap. Part them or make them one.");
        }
    }
}
