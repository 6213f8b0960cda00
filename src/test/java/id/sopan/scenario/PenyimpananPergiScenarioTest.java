package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.TapAnswer;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Taps while the store is away. */
class PenyimpananPergiScenarioTest extends SkenarioDuaUnit {

    private volatile boolean away;

    @Override
    Supplier<Store> stores(Supplier<Store> durable) {
        return () -> leaving(durable.get());
    }

    @Override
    void furnish() {
        super.furnish();
        balai.daftar(ti, rina);
    }

    @Test
    void whatIsRefusedOnceTheStoreIsBackIsToldAndWhatIsNotIsDone() {
        String number = sari.ajukan(akademik, "SIAKAD");
        rina.seesButton(ti, APPROVE);
        away = true;

        TapAnswer stranger = budi.taps(ti, APPROVE);
        TapAnswer officer = rina.taps(ti, APPROVE);

        assertThat(stranger.text()).contains("belum dapat kami kerjakan");
        assertThat(officer.text()).contains("belum dapat kami kerjakan");
        away = false;
        budi.sees(ti, "Bapak/Ibu Budi, mengenai tombol yang Bapak/Ibu tekan sebelumnya: “Mohon maaf, ");
        rina.sees(ti, APPROVE + ", oleh Rina");
        balai.awaitAllHeard();
        balai.awaitShown();
        assertThat(told(budi, ti, "mengenai tombol")).isOne();
        assertThat(balai.decisions(number, rina)).isOne();
    }

    @Test
    void aFormIsDroppedThoughAnAnswerWaitedBeforeTheTap() {
        sari.says(akademik, "/ajukan webservice");
        int prompt = sari.prompt(akademik, "nama aplikasi");
        away = true;
        sari.replies(akademik, prompt, "SIAKAD");

        TapAnswer answer = sari.taps(akademik, "Batal");

        assertThat(answer.text()).contains("belum dapat kami kerjakan", "kami proses");
        away = false;
        sari.sees(akademik, "Pengisian dibatalkan dan tidak ada yang dikirim");
        balai.awaitAllHeard();
        balai.awaitShown();
        assertThat(told(sari, akademik, "mengenai tombol")).isZero();
    }

    private Store leaving(Store durable) {
        return proxy(
                Store.class,
                durable,
                result -> result instanceof Documents documents
                        ? proxy(Documents.class, documents, UnaryOperator.identity())
                        : result);
    }

    private <T> T proxy(Class<T> type, T real, UnaryOperator<@Nullable Object> passing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (away && type == Documents.class) {
                        throw new StoreUnavailable("away");
                    }
                    try {
                        return passing.apply(method.invoke(real, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
