package app.kontor.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

  @Test
  void only_the_right_password_matches_its_hash() {
    String hash = Passwords.hash("żółw na płocie siedzi");
    assertThat(Passwords.matches("żółw na płocie siedzi", hash)).isTrue();
    assertThat(Passwords.matches("zolw na plocie siedzi", hash)).isFalse();
    assertThat(Passwords.hash("żółw na płocie siedzi")).isNotEqualTo(hash);
    assertThat(Passwords.matchesNobody("nobody has this password")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "short1,PASSWORD_TOO_SHORT",
    "Password1234,PASSWORD_TOO_COMMON",
    "Zaq12wsx!!!!!,PASSWORD_TOO_COMMON",
    "Willkommen2026,PASSWORD_TOO_COMMON",
    "hasło-1234567,PASSWORD_TOO_COMMON",
    "Liverpool.2026,PASSWORD_TOO_COMMON",
    "1q2w3e4r5t6y,PASSWORD_TOO_COMMON",
    "zażółć-gęślą-7,''",
    "aaaaaaaaaaaaaa,PASSWORD_TOO_COMMON",
    "super-kowalski-1,PASSWORD_CONTAINS_NAME",
    "correct horse battery staple,''"
  })
  void weak_passwords_are_named(String password, String weakness) {
    assertThat(Passwords.weakness(password, "piotr.kowalski@example.com", "Piotr Kowalski"))
        .isEqualTo(weakness);
  }
}
