package app.trellis.openings;

import java.text.Normalizer;
import java.util.Locale;

/** A title in the letters of an address, for people and search engines; it identifies nothing. */
class Slug {

    private Slug() {}

    static String of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "opening" : plain;
    }
}
