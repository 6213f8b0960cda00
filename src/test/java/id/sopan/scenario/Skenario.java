package id.sopan.scenario;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A class of scenarios that runs whole on each store; its scenarios share one office, whose numbers go on. */
@ParameterizedClass(name = "{0}")
@MethodSource("id.sopan.scenario.Gudang#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Skenario {

    @Parameter
    Gudang gudang;

    private Gudang.Opened opened;
    Kantor kantor;
    Waktu waktu;

    Petugas sari;
    Petugas budi;
    Petugas rina;
    Petugas agus;
    Petugas dewi;
    Petugas joko;
    Petugas eko;
    Petugas wati;

    @BeforeParameterizedClassInvocation
    void open(Gudang gudang, @TempDir Path directory) {
        opened = gudang.open(directory);
        kantor = new Kantor(
                directory,
                stores(opened.stores()),
                definitions(),
                DefinitionSource.shippedCalendars(),
                today(),
                retention());
        waktu = new Waktu(kantor);
        sari = new Petugas(kantor, kantor.sari, kantor.akademik);
        budi = new Petugas(kantor, kantor.budi, kantor.akademik);
        rina = new Petugas(kantor, kantor.rina, kantor.ti);
        agus = new Petugas(kantor, kantor.agus, kantor.ti);
        dewi = new Petugas(kantor, kantor.dewi, kantor.server);
        joko = new Petugas(kantor, kantor.joko, kantor.server);
        eko = new Petugas(kantor, kantor.eko, kantor.pengembang);
        wati = new Petugas(kantor, kantor.wati, kantor.pengembang);
        furnish();
    }

    /** The store, while no bot runs on it. */
    Store store() {
        return opened.stores().get();
    }

    /** Adds to the office what a class needs beyond its four units. */
    void furnish() {}

    @AfterParameterizedClassInvocation
    void close() {
        kantor.settle();
        new Pemeriksaan(kantor).semua();
        kantor.close();
        opened.close().run();
    }

    /** A server that a webservice needs is agreed upon and set up. */
    void disediakan(Permohonan server) {
        rina.memutuskan(server.di("analisis"), "Setujui: deploy/peningkatan");
        rina.menyelesaikan(server.di("koordinasi"), "Satu server untuk SIAKAD");
        dewi.memutuskan(server.di("persetujuan"), "Setujui");
        dewi.menyelesaikan(server.di("deploy"), "siakad.server.example");
        server.berakhir(Ending.SELESAI);
    }

    /** What was {@linkplain Petugas#dukungan reported} is mended, and whoever is given confirms it. */
    Permohonan ditangani(Permohonan permohonan, Petugas konfirmasi) {
        dewi.menyelesaikan(permohonan, "Layanan dijalankan kembali");
        konfirmasi.memutuskan(permohonan.di("konfirmasi"), "Sudah normal");
        return permohonan.berakhir(Ending.SELESAI);
    }

    /** The stores that it works on, one for each start. */
    Supplier<Store> stores(Supplier<Store> durable) {
        return durable;
    }

    /** When it begins. */
    Instant today() {
        return Balai.TODAY;
    }

    /** How long requests are kept; for ever unless a class says otherwise. */
    @Nullable
    Period retention() {
        return null;
    }

    /** The procedures that are played; those shipped unless a class says otherwise. */
    DefinitionSource definitions() {
        return DefinitionSource.shipped();
    }
}
