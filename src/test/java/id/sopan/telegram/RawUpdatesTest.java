package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An update of a million characters that is nothing but levels takes neither the memory nor the others with it. */
class RawUpdatesTest {

    private static final long MEBIBYTE = 1 << 20;
    private static final String LEVELS = "[".repeat(500_000) + "]".repeat(500_000);
    private static final String DEEP = "{\"message\":" + LEVELS + ",\"update_id\":7}";

    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void oneThatIsPostedIsKnownByItsIdLengthAndBeginningAlone() throws IOException {
        byte[] posted = DEEP.getBytes(StandardCharsets.UTF_8);
        RawUpdates.read("{}".getBytes(StandardCharsets.UTF_8));
        long before = memory.getCurrentThreadAllocatedBytes();
        JsonNode read = RawUpdates.read(posted);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(8 * MEBIBYTE);
        assertThat(read.path("update_id").asInt()).isEqualTo(7);
        JsonNode beginning = read.path(RawUpdates.TOO_DEEP);
        assertThat(beginning.path("length").asInt()).isEqualTo(DEEP.length());
        assertThat(beginning.path("beginning").asText()).isEqualTo(DEEP.substring(0, 4_096));
    }

    @Test
    void oneThatIsFetchedIsKnownLikewiseAndTheOthersAreWhole() throws Exception {
        String other = "{\"update_id\":8,\"message\":{\"text\":\"]}[ \\\"}\",\"photo\":[[1]]}}";
        String answer = "{\"ok\":true,\"result\":[" + DEEP + ", " + other + "]}";
        RawUpdates call = new RawUpdates(null, 0);
        call.deserializeResponse("{\"ok\":true,\"result\":[]}");
        long before = memory.getCurrentThreadAllocatedBytes();
        ArrayNode read = call.deserializeResponse(answer);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(8 * MEBIBYTE);
        assertThat(read).hasSize(2);
        assertThat(read.get(0).path("update_id").asInt()).isEqualTo(7);
        assertThat(read.get(0).has(RawUpdates.TOO_DEEP)).isTrue();
        assertThat(read.get(1)).hasToString(other);
    }

    @Test
    void levelsThatNeverEndAreNoUpdate() {
        byte[] posted =
                "{\"update_id\":7,\"message\":".concat("[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RawUpdates.read(posted)).isInstanceOf(IOException.class);
    }
}
