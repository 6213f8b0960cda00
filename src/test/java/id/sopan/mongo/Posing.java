package id.sopan.mongo;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server that says of itself, and of what it did, what it is told to say. */
final class Posing extends MemoryBackend {

    private final Map<String, Map<String, Object>> said = new ConcurrentHashMap<>();

    /** @param command lower case */
    void say(String command, Map<String, Object> answer) {
        said.put(command, answer);
    }

    /** A member of the replica set {@code rs0}. */
    void sayMember(boolean primary, List<String> members) {
        say("ismaster", Map.of("setName", "rs0", "hosts", members, "ismaster", primary, "secondary", !primary));
    }

    static String name(InetSocketAddress bound) {
        return "127.0.0.1:" + bound.getPort();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Document answer = super.handleCommand(channel, database, command, query);
        answer.putAll(said.getOrDefault(command.toLowerCase(Locale.ROOT), Map.of()));
        return answer;
    }
}
