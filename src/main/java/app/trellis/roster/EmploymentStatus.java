package app.trellis.roster;

import app.trellis.text.Text;
import java.util.regex.Pattern;

/** What another system's word for somebody's status says about whether they are still there. */
enum EmploymentStatus {
    PRESENT,
    LEFT,
    /** No word, or one that is not known. */
    UNKNOWN;

    // By how it begins, so that "Terminated - Voluntary" and "Full-Time Permanent" are known too.
    private static final Pattern GONE = Pattern.compile(
            "(terminat|inactiv|not active|non.?active|left\\b|leaver|past\\b|former|ex.?employee|resign|dismiss|fired|laid off"
                    + "|retire|deceas|separat|depart|off.?boarded|exited|released|redundan|no longer|archiv|ended"
                    + "|no$|false$|n$|f$|0$).*");

    private static final Pattern THERE = Pattern.compile(
            "(activ|current|employ|present|on (?:\\w+ )?leave|leave|loa\\b|parental|maternity|paternity|sick|sabbatical"
                    + "|prob|confirm|perman|regular|full|part|contract|temp|intern|apprenti|trainee|freelanc|casual"
                    + "|season|fixed|hired|working|notice|suspend|furlough|new|pre.?hire|yes$|true$|y$|t$|1$).*");

    static EmploymentStatus of(String text) {
        var word = Text.key(text);
        if (GONE.matcher(word).matches()) return LEFT;
        return THERE.matcher(word).matches() ? PRESENT : UNKNOWN;
    }
}
