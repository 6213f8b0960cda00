package id.sopan.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A row of the SOP that several people carry out, as its author wrote it down. */
class RowTest {

    private static final String YAML = """
        id: anggaran
        prefix: AG
        nama: Pemeriksaan Anggaran
        starts: {by: [unit-terkait], command: anggaran}
        steps:
          - id: berkas
            nomor: 1
            kegiatan: {id: Memeriksa berkas, en: Looking at the papers}
            pelaksana: [unit-ti]
            mutuBaku: {kelengkapan: {id: Berkas, en: Papers}}
            task: {}
            next: anggaran
          - id: anggaran
            nomor: 1
            kegiatan: {id: Memeriksa anggaran, en: Looking at the budget}
            pelaksana: [manage-server]
            mutuBaku: {kelengkapan: DPA, waktu: 60, output: Hasil pemeriksaan}
            keterangan: Paling lambat hari yang sama
            task: {}
            next: arsip
          - id: arsip
            nomor: 1
            kegiatan: {id: Memeriksa berkas, en: Looking at the papers}
            pelaksana: [unit-ti]
            mutuBaku: {output: Hasil pemeriksaan}
            task: {}
            next: catat
          - id: catat
            nomor: 1
            kegiatan: Mencatat dalam aplikasi
            pelaksana: [pengembang]
            added: true
            task: {}
            end: selesai
        """;

    private final Row row =
            ProcedureReader.read("anggaran.yaml", YAML).orThrow().row(1);

    @Test
    void itsStandardIsWhatAllOfItsStepsState() {
        assertThat(row.mutuBaku())
                .isEqualTo(new MutuBaku(new Text("Berkas; DPA", "Papers; DPA"), 60, Text.of("Hasil pemeriksaan")));
        assertThat(row.keterangan()).isEqualTo(Text.of("Paling lambat hari yang sama"));
    }

    @Test
    void saysOnceWhatTheSopsOwnStepsDoAndWhoCarriesThemOut() {
        assertThat(row.kegiatan())
                .isEqualTo(new Text(
                        "Memeriksa berkas; Memeriksa anggaran", "Looking at the papers; Looking at the budget"));
        assertThat(row.pelaksana()).containsExactly(Role.UNIT_TI, Role.MANAGE_SERVER);
    }
}
