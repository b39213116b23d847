package app.trellis.demo;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What both sides of each account said, round by round; {@code pulse.yaml}. */
record PulseScript(List<Account> accounts) {

    /**
     * @param client what each contact said, the oldest round first and the open one last
     * @param staff what most of the staff said in each of these rounds
     * @param words of the staff, in the last round that is over
     */
    record Account(
            String name,
            boolean weekly,
            List<Contact> client,
            String staff,
            @DefaultValue List<String> words,
            @DefaultValue List<FollowUp> followUps) {

        List<String> staffRounds() {
            return List.of(staff.split("\\s+"));
        }
    }

    /** @param steps four digits for each round, or a dash for no answer */
    record Contact(
            String name, String steps, @DefaultValue("") String words) {

        List<String> rounds() {
            return List.of(steps.split("\\s+"));
        }
    }

    /** @param reply null where the contact has not said whether it is better */
    record FollowUp(int round, String heard, String done, String reply) {}

    static PulseScript read() {
        return Script.read("pulse.yaml", PulseScript.class);
    }
}
