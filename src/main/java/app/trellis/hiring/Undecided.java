package app.trellis.hiring;

import app.trellis.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.DigestUtils;

/** The applications for an opening that still wait for a decision. */
record Undecided(List<JobApplication> applications) {

    /** Another one as soon as any of them has moved, or another one waits. */
    String fingerprint() {
        var all = applications.stream()
                .map(application -> application.id() + " " + application.version())
                .sorted()
                .collect(Collectors.joining("\n"));
        return DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
    }

    boolean isEmpty() {
        return applications.isEmpty();
    }

    int size() {
        return applications.size();
    }

    List<ApplicationId> ids() {
        return applications.stream().map(JobApplication::id).toList();
    }

    List<PersonId> applicants() {
        return applications.stream().map(JobApplication::applicantId).toList();
    }
}
