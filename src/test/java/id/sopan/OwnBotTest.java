package id.sopan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.scenario.Gudang;
import id.sopan.setting.UnfitSetting;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store is of one bot. */
class OwnBotTest {

    private static final long SOPAN = 4242;
    private static final long OTHER = 777;
    private static final long NEW = 999;

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void anotherBotsTokenStopsTheStartAndOneTakesItsPlaceOnPurposeAlone(Gudang gudang) {
        Gudang.Opened opened = gudang.open(directory);
        try (Store store = opened.stores().get()) {
            takes(store, OTHER, null);
            takes(store, SOPAN, null); // whom nobody has met
            store.documents(Collection.CHATS).insert(new Document("-1001", 1, 0, Set.of(), "{}"));

            takes(store, SOPAN, null);
            refuses(store, OTHER, null);
            refuses(store, OTHER, NEW);
            assertThatThrownBy(() -> OwnBot.take(store, OTHER, null))
                    .hasMessageStartingWith("SOPAN_TELEGRAM_TOKEN: token ini milik bot 777")
                    .hasMessageContaining("SOPAN_FORMER_BOT=4242");

            takes(store, NEW, SOPAN);
            takes(store, NEW, SOPAN);
            refuses(store, SOPAN, SOPAN);
            takes(store, NEW, null);
        } finally {
            opened.close().run();
        }
    }

    private static void takes(Store store, long bot, Long former) {
        assertThatCode(() -> OwnBot.take(store, bot, former)).doesNotThrowAnyException();
    }

    private static void refuses(Store store, long bot, Long former) {
        assertThatThrownBy(() -> OwnBot.take(store, bot, former)).isInstanceOf(UnfitSetting.class);
    }
}
