package app.trellis.feedback;

/** The beginning of a text, as a list shows it. */
class Excerpt {

    static final int LONGEST = 200;

    private Excerpt() {}

    /**
     * The text, or its beginning up to the end of a word and an ellipsis.
     *
     * @param beginning the text, cut behind more than {@link #LONGEST} characters if it is longer
     */
    static String of(String beginning) {
        if (beginning.codePointCount(0, beginning.length()) <= LONGEST) return beginning;
        var cut = beginning.substring(0, beginning.offsetByCodePoints(0, LONGEST));
        var ends =
                Character.isWhitespace(beginning.codePointAt(cut.length())) ? cut : cut.replaceFirst("\\s+\\S*$", "");
        return ends.replaceFirst("[\\s\\p{Punct}–—]+$", "") + "…";
    }
}
