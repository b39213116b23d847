package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "climbing roses in June",
                "korrekt Pferd Batterie",
                "xK9#vLq2!mWz",
                "ぶどうの木はゆっくり育ちます",
                "🌱🌿 slow green walls",
                "password of my grandfather's boat"
            })
    void longAndUncommonIsGood(String password) {
        assertThat(problem(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevensigns", "🌱🌱🌱🌱🌱🌱🌱"})
    void fewerThanTwelveCharactersAreTooShort(String password) {
        assertThat(problem(password)).contains("signin.password.tooShort");
    }

    @Test
    void whatBcryptWouldCutOffIsTooLong() {
        assertThat(problem("climbing roses " + "xyzéq".repeat(9) + "abc")).isEmpty();
        assertThat(problem("climbing roses in June " + "qzé".repeat(13))).contains("signin.password.tooLong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234", "Passw0rd!Passw0rd!", "P@ssword2024", "qwertyuiop12", "123456789012", "aaaaaaaaaaaaaa",
                        "abcabcabcabc",
                "letmeinletmein", "Welcome12345", "amaraokafor1", "Amara.Okafor!!", "amara.okafor@harborpoint",
                        "harborpoint2026", "kljkljkljklj"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(problem(password)).contains("signin.password.guessable");
    }

    private static Optional<String> problem(String password) {
        return PasswordRule.problem(password, "Amara Okafor", "amara.okafor@harborpoint.example");
    }
}
