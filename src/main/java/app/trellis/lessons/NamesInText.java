package app.trellis.lessons;

import static java.util.stream.Collectors.joining;

import app.trellis.lessons.KnownName.Kind;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of people and clients in a text, however their accents and capitals are written. A name that is also a word, such
 * as Will, counts where it begins with a capital.
 */
class NamesInText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What a sentence begins after. */
    private static final Pattern SENTENCE = Pattern.compile("(?:^|[.!?]\\s+|\\n)$");

    /** An accent may be missing, or one more be there. */
    private static final String ANY_MARKS = "\\p{M}*+";

    private NamesInText() {}

    /** As they are written, in the order of the text. */
    static Map<String, Kind> found(String text, Collection<KnownName> known) {
        var found = new TreeMap<Integer, Map.Entry<String, Kind>>();
        var decomposed = Normalizer.normalize(text, Form.NFD);
        var taken = new boolean[decomposed.length()];
        for (var writing : writings(known).entrySet())
            pattern(writing.getKey())
                    .matcher(decomposed)
                    .results()
                    .filter(one -> isName(one.group()) && isFree(one, taken))
                    .forEach(one -> {
                        for (var at = one.start(); at < one.end(); at++) taken[at] = true;
                        found.put(
                                one.start(),
                                Map.entry(Normalizer.normalize(one.group(), Form.NFC), writing.getValue()));
                    });
        var names = new LinkedHashMap<String, Kind>();
        found.values().forEach(one -> names.putIfAbsent(one.getKey(), one.getValue()));
        return names;
    }

    /** @param instead what stands in their place from now on */
    static String masked(String text, Map<String, Kind> names, Function<Kind, String> instead) {
        if (names.isEmpty()) return text;
        var longestFirst = names.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|"));
        return Pattern.compile(bounded(longestFirst))
                .matcher(text)
                .replaceAll(one ->
                        Matcher.quoteReplacement(begun(instead.apply(names.get(one.group())), text, one.start())));
    }

    /** With a capital where a sentence begins. */
    private static String begun(String words, String text, int at) {
        return SENTENCE.matcher(text.substring(0, at)).find()
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : words;
    }

    /** The longest first, so that a whole name is found before its parts. */
    private static Map<String, Kind> writings(Collection<KnownName> known) {
        var writings = new TreeMap<String, Kind>(
                Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        known.forEach(name -> name.writings().forEach(writing -> writings.putIfAbsent(writing, name.kind())));
        return writings;
    }

    private static Pattern pattern(String writing) {
        var letters = MARKS.matcher(Normalizer.normalize(writing, Form.NFD)).replaceAll("");
        var signs = letters.codePoints()
                .mapToObj(sign -> sign == ' ' ? "\\s+" : Pattern.quote(Character.toString(sign)) + ANY_MARKS)
                .collect(joining());
        return Pattern.compile(bounded(signs), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Not within a word; but Chinese, Japanese and Thai put no blanks around names. */
    private static String bounded(String writing) {
        var letter = "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]";
        return "(?<!%1$s)(?:%2$s)(?!%1$s)".formatted(letter, writing);
    }

    /** Scripts without capitals write every name so. */
    private static boolean isName(String written) {
        var first = written.codePointAt(0);
        return !Character.isLowerCase(first);
    }

    private static boolean isFree(MatchResult one, boolean[] taken) {
        for (var at = one.start(); at < one.end(); at++) if (taken[at]) return false;
        return true;
    }
}
