package app.trellis.careers;

import app.trellis.openings.AnnouncedOpening;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The public pages for search engines, as sitemaps.org defines it. When a page changed last is left out: it would have to be
 * true of every word of it.
 */
final class Sitemap {

    private Sitemap() {}

    /** @param root of all addresses, without a slash at the end */
    static String of(String root, List<AnnouncedOpening> openings) {
        return Xml.document("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", xml -> {
            url(xml, root + "/careers");
            for (var opening : openings) url(xml, root + opening.path());
        });
    }

    private static void url(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("url");
        Xml.element(xml, "loc", address);
        xml.writeEndElement();
    }
}
