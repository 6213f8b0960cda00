package id.sopan.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import id.sopan.store.Lease;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An instance whose connection may stand still, so that what it has sent arrives late. */
final class HeldUp implements CommandListener, AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch sending = new CountDownLatch(1);
    private final CountDownLatch arriving = new CountDownLatch(1);
    private final MongoClient client;
    private final Database database;
    private volatile boolean still;

    HeldUp(MongoServer server) {
        ConnectionString address = new ConnectionString(server.getConnectionString());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .addCommandListener(this)
                .build());
        database = new Database(client, new Address(address, "sopan"));
    }

    Lease lease(String name, Duration time) {
        return new MongoLease(database, name, time);
    }

    /** Returns once it is on its way. */
    <T> Future<T> holdUp(Callable<T> deed) throws InterruptedException {
        still = true;
        Future<T> late = threads.submit(deed);
        sending.await();
        return late;
    }

    void goOn() {
        still = false;
        arriving.countDown();
    }

    @Override
    public void commandStarted(CommandStartedEvent sent) {
        if (still) {
            sending.countDown();
            try {
                arriving.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        goOn();
        threads.close();
        client.close();
    }
}
