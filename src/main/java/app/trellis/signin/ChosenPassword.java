package app.trellis.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The part of a form in which somebody chooses a password, written twice. */
interface ChosenPassword {

    @Nullable
    String password();

    @Nullable
    String again();

    default String passwordOrEmpty() {
        var password = password();
        return password == null ? "" : password;
    }

    /** Says at the fields what is wrong with the choice of somebody with this name and e-mail address. */
    default void check(Errors errors, String name, String email) {
        PasswordRule.problem(passwordOrEmpty(), name, email)
                .ifPresent(problem -> errors.rejectValue("password", problem));
        if (!passwordOrEmpty().equals(again())) errors.rejectValue("again", "signin.password.different");
    }
}
