package app.trellis.journey;

import java.util.Locale;
import java.util.UUID;

/** Names an entry for as long as its record exists: {@code training:9b2c1d6e-…}. */
record EntryKey(JourneyKind kind, UUID id) {

    /** Reads the form that addresses use; throws {@link IllegalArgumentException} for anything else. */
    public static EntryKey of(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("no kind");
        return new EntryKey(
                JourneyKind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)),
                UUID.fromString(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
