package id.sopan.mongo;

import com.mongodb.ConnectionString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.mongodb.MongoDBContainer;

/** A MongoDB to test on: the one that SOPAN_TEST_MONGODB_URI names, else one in Docker, else none, plainly said. */
final class RealMongo {

    private static final String IMAGE = "mongo:8";

    private RealMongo() {}

    /** A database of that name in it; the container, if it is one, ends with the tests. */
    static Address database(String name) {
        String given = System.getenv("SOPAN_TEST_MONGODB_URI");
        String uri = given == null ? Container.uri() : given;
        return new Address(new ConnectionString(uri), name);
    }

    private static void notRun(String reason) {
        String message = "not run on a real MongoDB: " + reason;
        System.out.println(message);
        Assumptions.abort(message);
    }

    /** Started when first asked for. */
    private static final class Container {

        private static @Nullable MongoDBContainer started;

        static synchronized String uri() {
            if (started == null) {
                started = start();
            }
            return started.getConnectionString() + "/?directConnection=true";
        }

        @SuppressWarnings("resource") // Testcontainers removes it after the last test
        private static MongoDBContainer start() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                notRun("no Docker and no SOPAN_TEST_MONGODB_URI");
            }
            MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
            try {
                container.start();
            } catch (ContainerFetchException failure) {
                notRun("Docker runs, but the image " + IMAGE + " cannot be had, and no SOPAN_TEST_MONGODB_URI");
            }
            return container;
        }
    }
}
