package app.trellis.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of a plain text, and where it leads if it is an address. */
record LinkedText(String text, @Nullable String href) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    static List<LinkedText> of(String plain) {
        var pieces = new ArrayList<LinkedText>();
        var address = ADDRESS.matcher(plain);
        var from = 0;
        while (address.find()) {
            pieces.add(new LinkedText(plain.substring(from, address.start()), null));
            pieces.add(new LinkedText(address.group(), address.group()));
            from = address.end();
        }
        pieces.add(new LinkedText(plain.substring(from), null));
        return pieces;
    }
}
