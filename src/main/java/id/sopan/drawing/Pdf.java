package id.sopan.drawing;

import id.sopan.procedure.print.SopSheet;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The form of an SOP as PDF, set by FOP in letters that it brings along, so that it prints the same everywhere. */
public final class Pdf {

    private static final Logger LOG = LoggerFactory.getLogger(Pdf.class);

    private Pdf() {}

    /**
     * Whole or not at all.
     *
     * @throws IllegalStateException where it cannot be set
     * @throws IOException where it cannot be written
     */
    public static void write(SopSheet sheet, OutputStream to) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            FOUserAgent agent = Loaded.FACTORY.newFOUserAgent();
            agent.getEventBroadcaster().addEventListener(Pdf::note);
            Fop fop = Loaded.FACTORY.newFop(MimeConstants.MIME_PDF, agent, whole);
            SAXParserFactory parsers = SAXParserFactory.newNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.newSAXParser()
                    .parse(new InputSource(new StringReader(sheet.formattingObjects())), fop.getDefaultHandler());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the form cannot be set", e);
        }
        whole.writeTo(to);
    }

    /** Once somebody wants a form. */
    private static final class Loaded {

        static final FopFactory FACTORY = factory();

        private Loaded() {}

        private static FopFactory factory() {
            try (InputStream settings = resource("fop.xml")) {
                // a base that FOP can make an URL of for its SVG; Letters reads no file of it
                return new FopConfParser(settings, URI.create("file:/"), new Letters())
                        .getFopFactoryBuilder()
                        .build();
            } catch (SAXException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What stands beside this class, and nothing else: a form names no files. */
    private static final class Letters implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            return new Resource(resource(uri.getPath().substring(1)));
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("nothing is written to " + uri);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = Pdf.class.getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException(name);
        }
        return found;
    }

    /** Where a text is wider than its cell, say, or a letter has no bold form, the form is good all the same. */
    private static void note(Event event) {
        boolean grave = event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL;
        LOG.atLevel(grave ? Level.ERROR : Level.DEBUG).log(EventFormatter.format(event));
    }
}
