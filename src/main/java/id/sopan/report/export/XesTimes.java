package id.sopan.report.export;

import id.sopan.measure.VisitTime;
import java.time.Duration;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Numbers as attributes of XES. */
record XesTimes(XMLStreamWriter xml) {

    void write(VisitTime time) throws XMLStreamException {
        minutes("sopan:queue_minutes", time.queue());
        minutes("sopan:handling_minutes", time.handling());
        minutes("sopan:waiting_minutes", time.waiting());
        minutes("sopan:delegated_minutes", time.delegated());
    }

    private void minutes(String key, Duration working) throws XMLStreamException {
        attribute(xml, "float", key, Double.toString(Minutes.of(working)));
    }

    void integer(String key, int value) throws XMLStreamException {
        attribute(xml, "int", key, Integer.toString(value));
    }

    static void attribute(XMLStreamWriter xml, String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }
}
