package id.sopan.procedure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.wording.ComparisonText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Map<String, String> SHIPPED =
            DefinitionSource.shipped().read();
    private static final String WEBSERVICE = Objects.requireNonNull(SHIPPED.get("webservice.yaml"));

    private static Procedure read(String yaml) {
        return ProcedureReader.read("x.yaml", yaml).orThrow();
    }

    private static List<String> told(String from, String to) {
        return told(from, to, Language.ID);
    }

    private static List<String> told(String from, String to, Language language) {
        assertThat(WEBSERVICE).contains(from);
        return ComparisonText.plain(read(WEBSERVICE), read(WEBSERVICE.replace(from, to)), language);
    }

    @Test
    void nothingDiffersFromItself() {
        assertThat(ComparisonText.plain(read(WEBSERVICE), read(WEBSERVICE + "\n# catatan\n"), Language.ID))
                .containsExactly("Tidak ada perbedaan.");
    }

    @Test
    void timesAndWordingsAreToldAsTheyWereAndAsTheyAre() {
        assertThat(told("caraMengatasi: ~\nkualifikasi", "caraMengatasi: Menghubungi Unit TI\nkualifikasi"))
                .containsExactly("cara mengatasi: – → Menghubungi Unit TI");
        assertThat(told("Setujui: pengembangan", "Setujui: perluasan"))
                .containsExactly(
                        "Nomor 2 (analisis), keputusan lama, tulisan: Setujui: pengembangan → Setujui: perluasan");
        assertThat(told("en: Deny}", "en: Decline}"))
                .containsExactly("Nomor 2 (analisis), keputusan tolak, tulisan (bahasa Inggris): Deny → Decline");
        assertThat(told("Mohon sebutkan nama aplikasi yang", "Apa nama aplikasi yang", Language.ID))
                .singleElement()
                .asString()
                .startsWith("Nomor 1 (permohonan), pertanyaan aplikasi, pertanyaan: Mohon sebutkan");
        assertThat(told("max: 200\n      - id: bentuk", "max: 90\n      - id: bentuk", Language.EN))
                .containsExactly("Number 1 (permohonan), question aplikasi, at most: 200 → 90");
    }

    @Test
    void anAddedRoleIsToldByItsName() {
        String with = WEBSERVICE
                .replace("starts:", "pelaksana: {kabag: {id: Kabag TU, en: Head}}\nstarts:")
                .replaceFirst("pelaksana: \\[unit-ti]", "pelaksana: [kabag]");

        assertThat(ComparisonText.plain(read(WEBSERVICE), read(with), Language.ID))
                .contains("peran kabag: – → Kabag TU", "Nomor 2 (analisis), pelaksana: Unit TI → Kabag TU");
        assertThat(ComparisonText.plain(read(with), read(with.replace("Kabag TU", "Kabag Umum")), Language.ID))
                .as("once, and not at each step")
                .containsExactly("peran kabag: Kabag TU → Kabag Umum");
    }

    @Test
    void anotherRoleOfTheSameNameIsToldAtItsSteps() {
        String with = WEBSERVICE
                .replace("starts:", "pelaksana: {kabag: {id: Kabag TU, en: Head}}\nstarts:")
                .replaceFirst("pelaksana: \\[unit-ti]", "pelaksana: [kabag]");

        assertThat(ComparisonText.plain(read(with), read(with.replace("kabag", "kepala")), Language.ID))
                .containsExactlyInAnyOrder(
                        "peran kabag: Kabag TU → –",
                        "peran kepala: – → Kabag TU",
                        "Nomor 2 (analisis), pelaksana: kabag → kepala",
                        "Nomor 2 (analisis), yang bertindak: kabag → kepala");
    }

    @Test
    void anotherNumberOrDateOfTheSopIsTold() {
        String with =
                WEBSERVICE.replace("dasarHukum:", "identitas: {nomor: SOP/12/2026, efektif: 2026-02-01}\ndasarHukum:");

        assertThat(ComparisonText.plain(read(WEBSERVICE), read(with), Language.ID))
                .containsExactly("identitas nomor: – → SOP/12/2026", "identitas efektif: – → 2026-02-01");
    }

    @Test
    void aStandardIsToldInMinutes() {
        String timed = WEBSERVICE.replaceFirst("waktu: ~", "waktu: 45");
        assertThat(ComparisonText.plain(read(timed), read(timed.replace("waktu: 45", "waktu: 30")), Language.ID))
                .containsExactly("Nomor 1 (permohonan), waktu (menit): 45 → 30");
    }

    @Test
    void waysThatLeadElsewhereAreTold() {
        assertThat(told("selesai: pengembangan, ditolak: rancangan", "selesai: pengujian, ditolak: rancangan"))
                .containsExactly("Nomor 4 (alokasi), setelah turunan selesai: pengembangan → pengujian");
    }

    @Test
    void stepsAndExitsThatCameOrWentAreToldOnce() {
        String exit = "      - {id: tunda, label: Tunda, style: plain, reason: required, end: ditolak}\n";
        String before =
                "      - {id: tolak, label: {id: Tolak, en: Deny}, style: danger, reason: required, arrow: tidak";
        assertThat(told(before, exit + before)).containsExactly("Nomor 2 (analisis): keputusan baru Tunda");
        String more = WEBSERVICE.replace(before, exit + before);
        assertThat(ComparisonText.plain(read(more), read(WEBSERVICE), Language.ID))
                .containsExactly("Nomor 2 (analisis): keputusan Tunda dihapus");
        String step = String.join(
                "\n",
                "  - id: periksa",
                "    nomor: 3",
                "    kegiatan: Memeriksa kembali",
                "    pelaksana: [unit-ti]",
                "    added: true",
                "    task: {}",
                "    next: alokasi",
                "",
                "");
        String with = WEBSERVICE
                .replace("    next: alokasi\n", "    next: periksa\n")
                .replace("  - id: alokasi\n", step + "  - id: alokasi\n");
        assertThat(ComparisonText.plain(read(WEBSERVICE), read(with), Language.ID))
                .containsExactly(
                        "Nomor 3 (rancangan), berikutnya: alokasi → periksa",
                        "➕ Nomor 3 (periksa) ditambahkan: Memeriksa kembali");
        assertThat(ComparisonText.plain(read(with), read(WEBSERVICE), Language.ID))
                .contains("➖ Nomor 3 (periksa) dihapus: Memeriksa kembali");
    }

    @Test
    void aStepUnderAnotherIdIsTheSameStep() {
        String renamed = WEBSERVICE.replace("id: analisis", "id: telaah").replace("next: analisis", "next: telaah");
        assertThat(ComparisonText.plain(read(WEBSERVICE), read(renamed), Language.ID))
                .contains("Nomor 2 (telaah): kode analisis → telaah")
                .noneMatch(line -> line.startsWith("➕") || line.startsWith("➖"));
    }

    /** Each word and number of the shipped files is changed in turn: whatever makes another version is told. */
    @Test
    void everyChangeThatMakesAnotherVersionIsTold() {
        Pattern value = Pattern.compile("(?<=: |- |\\[|, )([A-Za-z][A-Za-z-]{2,}|\\d+)");
        int versions = 0;
        for (String yaml : SHIPPED.values()) {
            Procedure before = read(yaml);
            Matcher words = value.matcher(yaml);
            while (words.find()) {
                String word = words.group();
                String other = Character.isDigit(word.charAt(0)) ? word + "1" : word + "x";
                String changed = yaml.substring(0, words.start()) + other + yaml.substring(words.end());
                Procedure after = ProcedureReader.read("x.yaml", changed).procedure();
                if (after != null
                        && !after.hash().equals(before.hash())
                        && after.id().equals(before.id())) {
                    versions++;
                    assertThat(Comparison.of(before, after))
                            .as("%s → %s", word, other)
                            .isNotEmpty();
                }
            }
        }
        assertThat(versions).isGreaterThan(300);
    }
}
