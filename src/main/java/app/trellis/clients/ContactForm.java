package app.trellis.clients;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An outside person who is to sign in for an account. */
record ContactForm(
        @Nullable @NotBlank @Size(max = 200) String name,
        @Nullable @NotBlank @Email @Size(max = 254) String email,
        @Nullable @NotBlank @Size(max = 200) String jobTitle) {}
