package app.trellis.company;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An SVG with nothing in it but what draws: no script, no link, no picture or style from elsewhere, no animation. */
class SafeSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Set<String> DRAWING = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "filter",
            "feGaussianBlur",
            "feOffset",
            "feBlend",
            "feColorMatrix",
            "feComposite",
            "feFlood",
            "feMerge",
            "feMergeNode",
            "style");

    /** What a style may not say: to fetch, or to hide in escapes that it fetches. Its own parts stand behind {@code #}. */
    private static final Pattern FETCHES =
            Pattern.compile("@|\\\\|expression|javascript:|url\\(\\s*(?!['\"]?\\s*#)", Pattern.CASE_INSENSITIVE);

    private SafeSvg() {}

    /** Empty if the file is no SVG. */
    static Optional<byte[]> of(byte[] file) {
        try {
            var document = read(file);
            var root = document.getDocumentElement();
            if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) return Optional.empty();
            clean(root);
            return Optional.of(written(root));
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException broken) {
            return Optional.empty();
        }
    }

    /** Without a document type, and so without entities of any kind. */
    private static Document read(byte[] file) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Silent());
        return builder.parse(new ByteArrayInputStream(file));
    }

    private static void clean(Element element) {
        var attributes = element.getAttributes();
        for (var i = attributes.getLength() - 1; i >= 0; i--) {
            var attribute = (Attr) attributes.item(i);
            if (!isHarmless(attribute)) element.removeAttributeNode(attribute);
        }
        for (var child : children(element)) {
            var isText = child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE;
            if (child instanceof Element inner && isDrawing(inner)) clean(inner);
            else if (!isText) element.removeChild(child);
        }
    }

    private static Iterable<Node> children(Element element) {
        var children = new ArrayList<Node>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) children.add(child);
        return children;
    }

    private static boolean isDrawing(Element element) {
        if (!SVG.equals(element.getNamespaceURI()) || !DRAWING.contains(element.getLocalName())) return false;
        return !element.getLocalName().equals("style")
                || !FETCHES.matcher(element.getTextContent()).find();
    }

    private static boolean isHarmless(Attr attribute) {
        var name = attribute.getName().toLowerCase(Locale.ROOT);
        if (name.equals("xmlns") || name.startsWith("xmlns:")) return true;
        if (name.equals("href") || name.endsWith(":href"))
            return attribute.getValue().startsWith("#");
        return !name.startsWith("on")
                && !name.contains(":")
                && !FETCHES.matcher(attribute.getValue()).find();
    }

    private static byte[] written(Element root) throws TransformerException {
        var transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var output = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(root), new StreamResult(output));
        return output.toByteArray();
    }

    /** The JDK's own would print to the console. */
    private static class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) {}

        @Override
        public void fatalError(SAXParseException exception) throws SAXParseException {
            throw exception;
        }
    }
}
