package app.trellis.clients;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outside person who is to sign in for an account.
 *
 * @param formId made when the form is first shown: sent twice, it makes one link
 */
@Labels("clients.contact")
record ContactForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(200) String name,
        @Nullable @NotBlank @Email @Line(254) String email,
        @Nullable @NotBlank @Line(200) String jobTitle) {}
