package app.trellis.roster;

import java.util.regex.Pattern;

/** What a file may give as an e-mail address. Whether it reaches anybody, only a message can tell. */
class EmailAddress {

    private static final Pattern SHAPE =
            Pattern.compile("[^\\s\\p{Cntrl}@<>,;:\"]+@[^\\s\\p{Cntrl}@<>,;:\"]+\\.[^\\s\\p{Cntrl}@<>,;:\".]+");

    private EmailAddress() {}

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }
}
