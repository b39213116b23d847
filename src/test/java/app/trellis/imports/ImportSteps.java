package app.trellis.imports;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.people.CurrentPerson;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Takes a file through the steps of an import, as somebody does in a browser: {@code steps.of("openings", hana)}. */
@TestComponent
public class ImportSteps {

    private final ImportRun run;
    private final UndoRun undo;
    private final MockMvcTester mvc;

    ImportSteps(ImportRun run, UndoRun undo, MockMvcTester mvc) {
        this.run = run;
        this.undo = undo;
        this.mvc = mvc;
    }

    public Walk of(String kind, CurrentPerson person) {
        return new Walk("/" + kind + "/import", person);
    }

    /** One person's imports of one kind. */
    public class Walk {

        private final String path;
        private final CurrentPerson person;

        Walk(String path, CurrentPerson person) {
            this.path = path;
            this.person = person;
        }

        public MvcTestResult upload(byte[] file) {
            return upload(file, UUID.randomUUID());
        }

        /** The same by a form that may send it again. */
        public MvcTestResult upload(byte[] file, UUID form) {
            return mvc.post()
                    .uri(path)
                    .multipart()
                    .file(new MockMultipartFile("file", "jobs.csv", "text/csv", file))
                    .param("form", form.toString())
                    .with(csrf())
                    .with(as(person))
                    .exchange();
        }

        /** The address of an import whose file could be read. */
        public String read(String file) {
            var location =
                    upload(file.getBytes(StandardCharsets.UTF_8)).getResponse().getRedirectedUrl();
            assertThat(location).as("the next step").isNotNull().endsWith("/mapping");
            return location.substring(0, location.length() - "/mapping".length());
        }

        public MvcTestResult get(String address) {
            return mvc.get().uri(address).with(as(person)).exchange();
        }

        public String text(String address) {
            var answer = get(address);
            assertThat(answer).hasStatusOk();
            try {
                return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new AssertionError(e);
            }
        }

        public MvcTestResult post(String address, Map<String, String> choices) {
            var request = mvc.post().uri(address).with(csrf()).with(as(person));
            choices.forEach(request::param);
            return request.exchange();
        }

        /** Undoes it, as the background does. */
        public void undo(String address) {
            assertThat(post(address + "/undo", Map.of())).hasStatus(302);
            undo.undo(UUID.fromString(address.substring(path.length() + 1)));
        }

        /** Confirms, and has it stored as the background does. */
        public void confirm(String address) {
            assertThat(post(address + "/confirmation", Map.of())).hasStatus(302);
            run.store(UUID.fromString(address.substring(path.length() + 1)));
        }
    }
}
