package id.sopan.fuzzing;

import java.util.List;
import java.util.Random;

/** What nobody means well by. */
final class Hostile {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\uD800",
            "\uDFFFx\uD83D",
            "\u202Egnp.exe",
            "a\u200B\u200D\u2060b",
            "\u0000",
            "\uFEFFid",
            "\u2028\u2029",
            "<b>{0}'</b> &amp; %s ${x}",
            "../../etc/passwd",
            "=HYPERLINK(\"http://x\")",
            "9999999999999999999999",
            "-1",
            "true",
            "null",
            "+1000000000-12-31T23:59:60Z",
            "2026-02-30",
            "r|1|setuju",
            "e\u0301".repeat(300),
            "\uD83D\uDE00".repeat(2_000),
            "x".repeat(70_000));

    private Hostile() {}

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
