package app.trellis.careers;

import app.trellis.openings.AnnouncedOpening;
import app.trellis.openings.Workplace;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The newest public openings for feed readers (Atom, RFC 4287).
 *
 * @param root of all addresses, without a slash at the end
 * @param title who publishes it, and what
 * @param words of a workplace
 */
record AtomFeed(String root, String title, Function<Workplace, String> words) {

    /** @param openings the newest first */
    String of(List<AnnouncedOpening> openings) {
        return Xml.document("feed", "http://www.w3.org/2005/Atom", xml -> {
            Xml.element(xml, "id", root + "/careers");
            Xml.element(xml, "title", title);
            var newest = openings.stream().map(AnnouncedOpening::publishedAt).findFirst();
            Xml.element(xml, "updated", newest.orElse(Instant.EPOCH).toString());
            link(xml, "self", root + "/careers/feed.atom");
            link(xml, "alternate", root + "/careers");
            xml.writeStartElement("author");
            Xml.element(xml, "name", title);
            xml.writeEndElement();
            for (var opening : openings) entry(xml, opening);
        });
    }

    private void entry(XMLStreamWriter xml, AnnouncedOpening opening) throws XMLStreamException {
        xml.writeStartElement("entry");
        Xml.element(xml, "id", "urn:uuid:" + opening.id());
        Xml.element(xml, "title", opening.title());
        Xml.element(xml, "published", opening.publishedAt().toString());
        Xml.element(xml, "updated", opening.publishedAt().toString());
        link(xml, "alternate", root + opening.path());
        Xml.element(
                xml,
                "summary",
                String.join(" · ", opening.department(), opening.location(), words.apply(opening.workplace())));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }
}
