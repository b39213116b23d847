package app.trellis.careers;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document into memory, where nothing can fail but the document. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private Xml() {}

    /** A document of one element of a namespace, the default one of all that is in it. */
    static String document(String element, String namespace, Content content) {
        var text = new StringWriter();
        try {
            var xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(element);
            xml.writeDefaultNamespace(namespace);
            content.write(xml);
            xml.writeEndDocument();
        } catch (XMLStreamException wrongOrder) {
            throw new IllegalStateException(wrongOrder);
        }
        return text.toString();
    }

    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
