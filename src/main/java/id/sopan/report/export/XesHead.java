package id.sopan.report.export;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What stands before the traces: the extensions, what every trace and event has, and by what events are told apart. */
record XesHead(XMLStreamWriter xml) {

    private static final String STANDARD = "http://www.xes-standard.org/";

    void write(String calendars) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("log");
        xml.writeDefaultNamespace(STANDARD);
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        extension("Concept", "concept");
        extension("Time", "time");
        extension("Lifecycle", "lifecycle");
        extension("Organizational", "org");
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        XesTimes.attribute(xml, "string", "concept:name", "");
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        XesTimes.attribute(xml, "string", "concept:name", "");
        XesTimes.attribute(xml, "string", "lifecycle:transition", "complete");
        XesTimes.attribute(xml, "date", "time:timestamp", "1970-01-01T00:00:00.000+00:00");
        XesTimes.attribute(xml, "string", "org:resource", "");
        xml.writeEndElement();
        classifier("Activity", "concept:name");
        classifier("Transition", "concept:name lifecycle:transition");
        classifier("Resource", "org:resource");
        XesTimes.attribute(xml, "string", "concept:name", "Sopan");
        XesTimes.attribute(xml, "string", "lifecycle:model", "sopan");
        XesTimes.attribute(xml, "string", "sopan:calendar", calendars);
        xml.writeCharacters("\n");
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", STANDARD + prefix + ".xesext");
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("keys", keys);
    }
}
