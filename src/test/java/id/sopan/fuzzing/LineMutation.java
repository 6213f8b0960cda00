package id.sopan.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a file of lines, such as YAML, as a slip or an enemy would. */
public final class LineMutation implements Fuzz.Mutation {

    private static final List<String> VALUES = List.of(
            "null",
            "~",
            "no",
            "0x1F",
            "1:30",
            "99999999999999999999",
            "-5",
            "0",
            "1e9",
            "[]",
            "{}",
            "{id: x, en: y}",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "&a x",
            "*a",
            "!!binary aGFsbG8=",
            "!!java.util.Date 2026-01-01",
            "!x y",
            "!!set {a, b}",
            "|\n  beberapa\n  baris",
            "'tidak ditutup",
            "\u0000",
            "\u202Eterbalik",
            "\uD800",
            "x".repeat(5_000),
            "2026-13-40",
            "25.00-26.00",
            "setuju",
            "unit-ti",
            "selesai",
            "<<: {a: b}");

    @Override
    public String of(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(14)) {
            case 0, 1 -> lines.remove(at);
            case 2 -> lines.add(random.nextInt(lines.size()), line);
            case 3 -> lines.set(at, "  " + line);
            case 4 -> lines.set(at, line.replaceFirst("^ ", ""));
            case 5 -> lines.set(at, "\t" + line);
            case 6, 7, 8 -> lines.set(at, revalued(line, VALUES.get(random.nextInt(VALUES.size()))));
            case 9 -> lines.set(at, revalued(line, value(lines.get(random.nextInt(lines.size())))));
            case 10 -> {
                return text.replace("\n", "\r\n");
            }
            case 11 -> {
                return "\uFEFF" + text;
            }
            case 12 -> lines.set(at, revalued(line, Hostile.text(random)));
            default -> lines.add(at, random.nextBoolean() ? "---" : "? {a: b}");
        }
        return String.join("\n", lines);
    }

    private static String revalued(String line, String value) {
        int colon = line.lastIndexOf(": ");
        return colon < 0 ? line + value : line.substring(0, colon + 2) + value;
    }

    private static String value(String line) {
        return line.substring(line.lastIndexOf(": ") + 1).strip();
    }
}
