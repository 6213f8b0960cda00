package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.wording.Harmless;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * XES (IEEE 1849-2016; xes-standard.org): a trace for each run, whose events are named by their step. Working minutes
 * stand at the event that ends a visit.
 */
final class XesWriter implements RunWriter {

    private final XMLStreamWriter xml;
    private final Cast cast;
    private final DateTimeFormatter time;

    /** @param calendars versions of those that may count, with spaces between */
    XesWriter(OutputStream to, Cast cast, ZoneId zone, String calendars) throws IOException {
        this.cast = cast;
        time = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(zone);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
            new XesHead(xml).write(calendars);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void add(Told told) throws IOException {
        try {
            xml.writeStartElement("trace");
            string("concept:name", told.number());
            string("sopan:procedure", told.procedure().id());
            string("sopan:definition", told.procedure().hash());
            string("sopan:state", told.state());
            string("sopan:requesting_unit", told.unitName());
            string("sopan:requester", cast.name(told.run().requester()));
            if (told.run().parent() != null) {
                string("sopan:parent", told.run().parent().number());
            }
            new XesTimes(xml).write(told.time());
            for (Moment moment : Moments.of(told)) {
                event(moment);
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void event(Moment moment) throws XMLStreamException {
        Stay stay = moment.stay();
        xml.writeStartElement("event");
        string("concept:name", stay.step().id());
        string("concept:instance", stay.step().id() + " " + stay.visit().number());
        string("lifecycle:transition", moment.transition());
        date("time:timestamp", moment.at());
        By by = moment.by();
        string("org:resource", by == null ? "" : cast.name(by));
        optional("sopan:handed_over_by", moment.from() == null ? null : cast.name(moment.from()));
        optional("sopan:represents", by == null ? null : cast.represented(by));
        string("org:role", stay.role().id());
        string("org:group", stay.unitName());
        new XesTimes(xml).integer("sopan:row", stay.step().nomor());
        if (moment.isLast()) {
            optional("sopan:exit", stay.exit());
            optional("sopan:entered_late", moment.isEnteredLate() ? "true" : null);
            date("sopan:opened", stay.visit().opened());
            string("sopan:definition", stay.version().hash());
            if (stay.standard() != null) {
                new XesTimes(xml).integer("sopan:standard_minutes", stay.standard());
            }
            new XesTimes(xml).write(stay.time());
            optional("sopan:beyond_calendar", stay.covered() ? null : "true");
        }
        xml.writeEndElement();
    }

    private void optional(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            string(key, value);
        }
    }

    private void string(String key, String value) throws XMLStreamException {
        XesTimes.attribute(xml, "string", key, Harmless.seen(value));
    }

    private void date(String key, Instant value) throws XMLStreamException {
        XesTimes.attribute(xml, "date", key, time.format(value));
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
