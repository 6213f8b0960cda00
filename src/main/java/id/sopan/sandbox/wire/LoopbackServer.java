package id.sopan.sandbox.wire;

import id.sopan.sandbox.bot.BotApi;
import id.sopan.sandbox.faults.Faults;
import id.sopan.sandbox.play.ControlApi;
import id.sopan.sandbox.world.Files;
import jakarta.servlet.MultipartConfigElement;
import java.io.File;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;
import org.jspecify.annotations.Nullable;

/** An embedded Tomcat on 127.0.0.1 with one servlet in front, and a virtual thread for each request. */
public final class LoopbackServer implements AutoCloseable {

    private static final long UPLOAD = 60L * 1024 * 1024;
    /** Longer parts are kept on the disk while the call lasts. */
    private static final int IN_MEMORY = 64 * 1024;

    /** Kept, since java.util.logging forgets loggers that nobody holds. */
    private static final Logger TOMCAT_LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat;

    /**
     * Starts to serve.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException where the port cannot be had
     */
    public LoopbackServer(int port, BotApi bots, ControlApi control, Faults faults, Files files) {
        Registry.disableRegistry(); // nobody watches it by JMX
        tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setConnector(connector(port));
        Context context = tomcat.addContext("", new File(System.getProperty("java.io.tmpdir")).getAbsolutePath());
        var front = new FrontServlet(
                new BotEndpoint(bots, faults), new FileEndpoint(bots, files), new ControlEndpoint(control, files));
        Tomcat.addServlet(context, "front", front)
                .setMultipartConfigElement(new MultipartConfigElement("", UPLOAD, UPLOAD, IN_MEMORY));
        context.addServletMappingDecoded("/", "front");
        context.setAllowCasualMultipartParsing(true);
        if (context instanceof StandardContext standard) {
            standard.setClearReferencesRmiTargets(false);
            standard.setClearReferencesThreadLocals(false);
        }
        start(port);
    }

    private static Connector connector(int port) {
        var connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("bindOnInit", "true");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setProperty("maxSwallowSize", "-1"); // whoever sends too much is told so
        connector.setMaxPostSize(-1);
        connector.setMaxPartCount(200);
        connector.setURIEncoding("UTF-8");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return connector;
    }

    private void start(int port) {
        // A port that is taken is answered in one line below, not with Tomcat's stack trace.
        TOMCAT_LOG.setLevel(Level.OFF);
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw unavailable(port, e);
        } finally {
            TOMCAT_LOG.setLevel(Level.WARNING);
        }
        if (!tomcat.getConnector().getState().isAvailable()) {
            throw unavailable(port, null);
        }
    }

    private static IllegalStateException unavailable(int port, @Nullable Exception cause) {
        return new IllegalStateException(
                "port " + port + " cannot be had: stop the program that is on it, or give another --port", cause);
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        if (tomcat.getServer().getState() == LifecycleState.DESTROYED) {
            return;
        }
        TOMCAT_LOG.setLevel(Level.OFF); // who was still waiting for an answer is told enough by the end
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        } finally {
            TOMCAT_LOG.setLevel(Level.WARNING);
        }
    }
}
