package app.trellis.lists;

import java.math.BigInteger;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of a dictionary, for the few names that no query orders: a column of the database has it by its collation
 * {@code alphabetical}. Words are compared one after the other, numbers as numbers, accents and cases last.
 */
public final class Alphabetical {

    /** Java's own rules take these for letters of their own, after z. */
    private static final String STROKES = "& L ; ł , Ł & O ; ø , Ø & D ; đ , Đ";

    private static final Collator LETTERS = collator(Collator.PRIMARY);
    private static final Collator EVERYTHING = collator(Collator.TERTIARY);

    public static final Comparator<String> ORDER =
            ((Comparator<String>) Alphabetical::byPieces).thenComparing(EVERYTHING::compare);

    private Alphabetical() {}

    private static int byPieces(String one, String other) {
        return Arrays.compare(
                pieces(one),
                pieces(other),
                (piece, beside) -> isNumber(piece) && isNumber(beside)
                        ? new BigInteger(piece).compareTo(new BigInteger(beside))
                        : LETTERS.compare(piece, beside));
    }

    private static String[] pieces(String text) {
        return text.split("\\s+|(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    }

    private static boolean isNumber(String piece) {
        return !piece.isEmpty() && piece.chars().allMatch(Character::isDigit);
    }

    private static Collator collator(int strength) {
        try {
            var root = (RuleBasedCollator) Collator.getInstance(Locale.ROOT);
            var collator = new RuleBasedCollator(root.getRules() + STROKES);
            collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            collator.setStrength(strength);
            return collator;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
