package id.sopan;

import java.lang.reflect.InvocationTargetException;

/**
 * Where {@code java -jar} begins: compiled for Java 17, so that an old Java gets a sentence and not an
 * UnsupportedClassVersionError.
 */
public final class Start {

    private static final int OLDEST_JAVA = 21;
    private static final int UNFIT = 2;
    private static final String LOG_FACADE = "slf4j.internal.verbosity";

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int version = Runtime.version().feature();
        if (version < OLDEST_JAVA) {
            System.err.printf(
                    "Sopan memerlukan Java %1$d atau yang lebih baru; yang menjalankannya Java %2$d (%3$s)."
                            + " Mohon pasang yang baru, atau sebutkan jalurnya: JAVA_HOME=/usr/lib/jvm/... bin/sopan"
                            + " atau /usr/lib/jvm/.../bin/java -jar ...%n"
                            + "Sopan needs Java %1$d or later; this is Java %2$d (%3$s)."
                            + " Install a later one, or name its path: JAVA_HOME=/usr/lib/jvm/... bin/sopan"
                            + " or /usr/lib/jvm/.../bin/java -jar ...%n",
                    OLDEST_JAVA, version, System.getProperty("java.home"));
            System.exit(UNFIT);
        }
        // what is logged while the log is being set up is played again, which is no news
        System.setProperty(LOG_FACADE, System.getProperty(LOG_FACADE, "ERROR"));
        try {
            Class.forName("id.sopan.Sopan").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
