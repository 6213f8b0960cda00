package id.sopan.scenario;

import id.sopan.definition.DefinitionSource;
import java.util.Map;

/** Procedures made for reminding: work with a standard of an hour, and a question back to who asked. */
final class Tugas {

    private static final String TUGAS = """
            id: tugas
            prefix: TG
            nama: {id: Tugas, en: Task}
            starts: {by: [unit-ti, unit-terkait], command: tugas}
            steps:
              - id: kerja
                nomor: 1
                kegiatan: {id: Mengerjakan tugas, en: Doing the task}
                pelaksana: [unit-ti]
                mutuBaku: {kelengkapan: ~, waktu: 60, output: ~}
                escalation: manage-server
                task: {}
                next: terima
              - id: terima
                nomor: 2
                kegiatan: {id: Menerima hasil, en: Taking the result}
                pelaksana: [unit-terkait]
                acts: [pemohon]
                decision:
                  - {id: ya, label: {id: Terima, en: Accept}, end: selesai}
                  - {id: tidak, label: {id: Belum, en: Not yet}, next: kerja}
            """;

    private static final String SENYAP = TUGAS.replace("id: tugas", "id: senyap")
            .replace("prefix: TG", "prefix: SY")
            .replace("command: tugas", "command: senyap, label: Senyap")
            .replace("escalation: manage-server", "reminders: {quiet: true}");

    private static final String JARANG = TUGAS.replace("id: tugas", "id: jarang")
            .replace("prefix: TG", "prefix: JR")
            .replace("command: tugas", "command: jarang, label: Jarang")
            .replace("escalation: manage-server", "reminders: {at: [50, 150], repeat: 2}");

    /** Nobody has said how long it may take. */
    private static final String BEBAS = TUGAS.replace("id: tugas", "id: bebas")
            .replace("prefix: TG", "prefix: BB")
            .replace("command: tugas", "command: bebas, label: Bebas")
            .replace("waktu: 60", "waktu: ~");

    /** One row of two steps, as row 11 of the technical support. */
    private static final String SEBARIS = TUGAS.replace("id: tugas", "id: sebaris")
            .replace("prefix: TG", "prefix: SB")
            .replace("command: tugas", "command: sebaris, label: Sebaris")
            .replace("nomor: 2", "nomor: 1");

    /** One row of two units, one after the other. */
    private static final String BERUNTUN = TUGAS.replace("id: tugas", "id: beruntun")
            .replace("prefix: TG", "prefix: BT")
            .replace("command: tugas", "command: beruntun, label: Beruntun")
            .replace("escalation: manage-server", "reminders: {quiet: true}")
            .replace("next: terima", """
            next: periksa
              - id: periksa
                nomor: 1
                kegiatan: {id: Memeriksa hasil, en: Checking the result}
                pelaksana: [manage-server]
                task: {}
                next: terima\
            """);

    /** Either of two units may do it. */
    private static final String BERSAMA = TUGAS.replace("id: tugas", "id: bersama")
            .replace("prefix: TG", "prefix: BR")
            .replace("command: tugas", "command: bersama, label: Bersama")
            .replace("pelaksana: [unit-ti]", "pelaksana: [unit-ti, pengembang]");

    private Tugas() {}

    static DefinitionSource definitions() {
        return () -> Map.of(
                "tugas.yaml",
                TUGAS,
                "senyap.yaml",
                SENYAP,
                "jarang.yaml",
                JARANG,
                "bebas.yaml",
                BEBAS,
                "sebaris.yaml",
                SEBARIS,
                "beruntun.yaml",
                BERUNTUN,
                "bersama.yaml",
                BERSAMA);
    }
}
