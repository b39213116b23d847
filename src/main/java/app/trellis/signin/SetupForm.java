package app.trellis.signin;

import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import app.trellis.text.Verbatim;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first administrator, with what {@code people} knows of everybody. What the browser leaves out is empty. */
@Labels("signin.setup")
record SetupForm(
        @NotBlank @Line(100) String token,
        @NotBlank @Line(200) String name,
        @NotBlank @Email @Line(254) String email,
        @NotBlank @Line(50) String employeeNumber,
        @NotBlank @Line(200) String jobTitle,
        @NotBlank @Line(200) String department,
        @Nullable Boolean hr,
        @Nullable @Verbatim String password,
        @Nullable @Verbatim String again)
        implements ChosenPassword {

    SetupForm(
            @Nullable String token,
            @Nullable String name,
            @Nullable String email,
            @Nullable String employeeNumber,
            @Nullable String jobTitle,
            @Nullable String department,
            @Nullable Boolean hr,
            @Nullable String password,
            @Nullable String again) {
        this.token = requireNonNullElse(token, "");
        this.name = requireNonNullElse(name, "");
        this.email = requireNonNullElse(email, "");
        this.employeeNumber = requireNonNullElse(employeeNumber, "");
        this.jobTitle = requireNonNullElse(jobTitle, "");
        this.department = requireNonNullElse(department, "");
        this.hr = hr;
        this.password = password;
        this.again = again;
    }

    SecretToken oneTimeToken() {
        return new SecretToken(token);
    }

    Set<Role> roles() {
        return Boolean.TRUE.equals(hr)
                ? EnumSet.of(Role.EMPLOYEE, Role.ADMIN, Role.HR)
                : EnumSet.of(Role.EMPLOYEE, Role.ADMIN);
    }

    @Override
    public String toString() {
        return "SetupForm"; // never in a log
    }
}
