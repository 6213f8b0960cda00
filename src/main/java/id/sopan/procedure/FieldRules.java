package id.sopan.procedure;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question can be answered. */
final class FieldRules {

    private FieldRules() {}

    static void check(Definition definition, Problems problems) {
        for (Located<Step> step : definition.steps()) {
            List<Located<Field>> fields = Definition.fields(step);
            fields.forEach(field -> check(field, problems));
            for (int at = 0; at < fields.size(); at++) {
                Located<Field> field = fields.get(at);
                if (fields.subList(0, at).stream().anyMatch(before -> looksLike(before.value(), field.value()))) {
                    alike(field, problems);
                }
            }
        }
    }

    /** Where both may be asked. */
    private static boolean looksLike(Field one, Field other) {
        boolean together =
                one.when() == null || other.when() == null || !one.when().excludes(other.when());
        return together && one.label().looksLike(other.label());
    }

    private static void alike(Located<Field> field, Problems problems) {
        problems.error(
                field.at().near(field.at().at("label") == null ? "ask" : "label"),
                "Dua pertanyaan formulir ini berlabel sama (tanpa `label`, dengan `ask`), sehingga jawabannya tidak dapat"
                        + " dibedakan. Mohon ganti salah satunya.",
                "Two questions of this form have the same label (without `label`, the same `ask`), so that nobody can"
                        + " tell their answers apart. Change one.");
    }

    private static void check(Located<Field> field, Problems problems) {
        boolean choice = field.value().type() == FieldType.CHOICE;
        if (choice && field.value().options().isEmpty()) {
            problems.error(
                    field.at(),
                    "Pertanyaan pilihan memerlukan `options`. Mohon tambahkan.",
                    "A choice needs `options`. Add them.");
        }
        if (Text.lookAlike(field.value().options().values())) {
            problems.error(
                    field.at().near("options"),
                    "Dua pilihan pertanyaan ini berlabel sama, sehingga tombolnya tidak dapat dibedakan. Mohon ganti"
                            + " salah satunya.",
                    "Two options of this question have the same label, so that nobody can tell their buttons apart."
                            + " Change one.");
        }
        if (!choice && !field.value().options().isEmpty()) {
            problems.error(
                    field.at().near("options"),
                    "`options` hanya untuk `type: choice`. Mohon ubah jenisnya, atau hapus.",
                    "`options` fit only `type: choice`. Change the type, or delete them.");
        }
        limits(field, problems);
        Long min = field.value().min();
        Long max = field.value().max();
        if (min != null && max != null && min > max) {
            problems.error(
                    field.at().near("min"),
                    "`min` lebih besar daripada `max`, sehingga tidak ada jawaban yang sesuai.",
                    "`min` is greater than `max`, so that no answer fits.");
        } else if (field.value().isTooLongToAnswer()) {
            problems.error(
                    field.at().near("min"),
                    "`min` sebanyak itu tidak dapat dijawab: tanpa `max` sebuah teks paling banyak 1000 karakter, dan"
                            + " satu pesan Telegram memuat 4096. Mohon kecilkan `min`, atau tulis `max`.",
                    "So great a `min` cannot be answered: without `max` a text has 1000 characters at most, and a"
                            + " message of Telegram holds 4096. Make `min` smaller, or write `max`.");
        }
    }

    /** Warned of where all the rest of the procedure runs. */
    private static void limits(Located<Field> field, Problems problems) {
        switch (field.value().type()) {
            case DATE -> {
                year(field, "min", field.value().min(), problems);
                year(field, "max", field.value().max(), problems);
                if (field.value().firstYear() > field.value().lastYear()) noYear(field, problems);
            }
            case CHOICE -> {
                meaningless(field, "min", field.value().min(), problems);
                meaningless(field, "max", field.value().max(), problems);
            }
            case FILE -> {
                meaningless(field, "min", field.value().min(), problems);
                characters(field, "max", field.value().max(), 1, problems);
            }
            case TEXT, TEXT_OR_FILE -> {
                characters(field, "min", field.value().min(), 0, problems);
                characters(field, "max", field.value().max(), 1, problems);
            }
            case NUMBER -> {}
        }
    }

    private static void year(Located<Field> field, String key, @Nullable Long limit, Problems problems) {
        if (limit != null && limit < Field.LEAST_YEAR) {
            problems.warn(
                    field.at().near(key),
                    "`" + key + "` pada tanggal adalah tahun, sehingga " + limit + " tidak membatasi apa pun.",
                    "`" + key + "` of a date is a year, so that " + limit + " limits nothing.");
        }
    }

    private static void noYear(Located<Field> field, Problems problems) {
        Long min = field.value().min();
        Long max = field.value().max();
        if (min != null && max != null && min > max) return;
        int first = field.value().firstYear();
        int last = field.value().lastYear();
        problems.warn(
                field.at().near(min == null ? "max" : "min"),
                "Tidak ada tanggal yang sesuai: tahunnya paling awal " + first + " dan paling akhir " + last
                        + ". `min` dan `max` pada tanggal adalah tahun, misalnya 2026; tanpa keduanya 1900 sampai 2100.",
                "No date fits: its year is " + first + " at the earliest and " + last
                        + " at the latest. `min` and `max` of a date are years, such as 2026; without them 1900 to"
                        + " 2100.");
    }

    private static void characters(
            Located<Field> field, String key, @Nullable Long limit, long least, Problems problems) {
        if (limit == null || limit >= least) return;
        problems.error(
                field.at().near(key),
                "`" + key + "` pada pertanyaan ini menghitung karakter; paling sedikit " + least + ".",
                "`" + key + "` of this question counts characters; it takes at least " + least + ".");
    }

    private static void meaningless(Located<Field> field, String key, @Nullable Long limit, Problems problems) {
        if (limit == null) return;
        problems.warn(
                field.at().near(key),
                "`" + key + "` tidak membatasi apa pun pada pertanyaan jenis ini. Mohon hapus.",
                "`" + key + "` limits nothing of a question of this type. Delete it.");
    }
}
