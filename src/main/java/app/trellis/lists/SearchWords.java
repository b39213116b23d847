package app.trellis.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed into a search, cut at its blanks: {@code C++}, {@code part-time}, {@code R&D}. What stands in
 * quotation marks is one, and keeps the first of them: {@code "customer service}. Nothing else means anything; the
 * database knows which signs belong to a word (its function {@code search_query}).
 */
public final class SearchWords {

    private static final int MOST = 25;

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}\\x{2600}-\\x{27BF}\\x{1F000}-\\x{1FAFF}]";

    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|[^\\s\\p{Z}\"]+");
    private static final Pattern QUOTATION_MARK = Pattern.compile("[“”„‟«»＂]");
    private static final Pattern WORD = Pattern.compile(LETTER);

    /** {@code R & D} is {@code R&D}. */
    private static final Pattern INITIALS = Pattern.compile("(?<![^\\s\\p{Z}])(\\p{L}) & (\\p{L})(?![^\\s\\p{Z}])");

    /** No sign of another meaning, and more than one letter: any word would resemble the C of C++. */
    private static final Pattern PLAIN = Pattern.compile("(" + LETTER + "['’-]*){2,}");

    private final List<String> words;

    private SearchWords(List<String> words) {
        this.words = words;
    }

    public static SearchWords of(String text) {
        var words = new ArrayList<String>();
        var pieces = PIECE.matcher(
                INITIALS.matcher(QUOTATION_MARK.matcher(text).replaceAll("\"")).replaceAll("$1&$2"));
        while (pieces.find() && words.size() < MOST) {
            var phrase = pieces.group(1);
            if (phrase != null) add("\"" + phrase.strip(), words);
            else add(pieces.group(), words);
        }
        return new SearchWords(List.copyOf(words));
    }

    private static void add(String word, List<String> words) {
        if (WORD.matcher(word).find() && !words.contains(word)) words.add(word);
    }

    /** Each of them, for {@code search_query}. */
    public List<String> toList() {
        return words;
    }

    /** Whether there is nothing to search for: no letter, no digit. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a misspelt word could be meant by any of them. */
    boolean canBeMisspelt() {
        return words.stream().anyMatch(SearchWords::canBeMisspelt);
    }

    static boolean canBeMisspelt(String word) {
        return PLAIN.matcher(word).matches();
    }
}
