package app.trellis.signin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords may be chosen: long ones that do not consist of what everybody tries first. No rule asks for digits
 * or signs, as those make passwords shorter and no better (NIST SP 800-63B, OWASP ASVS 6.2).
 */
class PasswordRule {

    static final int SHORTEST = 12;

    /** What bcrypt takes into account. The rest would be no part of the password without anybody knowing. */
    static final int LONGEST_BYTES = 72;

    private static final int FEWEST_SIGNS_LEFT = 5;

    private static final Set<String> TRIED_FIRST = Set.of(
            "password",
            "passwort",
            "passwd",
            "pass",
            "welcome",
            "letmein",
            "iloveyou",
            "admin",
            "administrator",
            "login",
            "secret",
            "changeme",
            "default",
            "master",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman",
            "batman",
            "shadow",
            "whatever",
            "trustno",
            "hello",
            "freedom",
            "computer",
            "internet",
            "summer",
            "winter",
            "spring",
            "autumn",
            "test",
            "user",
            "guest",
            "company",
            "trellis",
            "demo");

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "qwertyuiop",
            "qwertzuiop",
            "azertyuiop",
            "asdfghjkl",
            "zxcvbnm");

    private PasswordRule() {}

    /** The message that says what is wrong with it for somebody of this name and e-mail address; empty if nothing is. */
    static Optional<String> problem(String password, String name, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of("signin.password.tooShort");
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES)
            return Optional.of("signin.password.tooLong");
        var known = new ArrayList<>(TRIED_FIRST);
        Arrays.stream((name + " " + email).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> part.length() > 2)
                .forEach(known::add);
        known.sort(Comparator.comparingInt(String::length).reversed());
        var small = password.toLowerCase(Locale.ROOT);
        return signsLeft(small, known) < FEWEST_SIGNS_LEFT
                        || signsLeft(withoutDisguise(small), known) < FEWEST_SIGNS_LEFT
                ? Optional.of("signin.password.guessable")
                : Optional.empty();
    }

    /** How many different signs there are beside known words and runs such as "1234" or "aaaa". */
    private static long signsLeft(String password, List<String> known) {
        var rest = password;
        for (var word : known) rest = rest.replace(word, " ");
        return withoutRuns(rest)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .distinct()
                .count();
    }

    private static String withoutRuns(String text) {
        var rest = new StringBuilder();
        for (var start = 0; start < text.length(); ) {
            var end = start + 1;
            while (end < text.length() && follows(text.charAt(end - 1), text.charAt(end))) end++;
            if (end - start < 3) rest.append(text, start, end);
            start = end;
        }
        return rest.toString();
    }

    private static boolean follows(char one, char next) {
        return one == next
                || ROWS.stream().anyMatch(row -> row.contains("" + one + next) || row.contains("" + next + one));
    }

    private static String withoutDisguise(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }
}
