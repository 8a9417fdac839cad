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

  @Test
  void a_hash_written_elsewhere_is_understood() {
    // made by the reference program of the algorithm's authors
    String hash =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$K13EBUiG7JV+9ZxztmHFTdb7J0WQsnj2V8bZaqyPptE";
    assertThat(Passwords.matches("password", hash)).isTrue();
    assertThat(Passwords.isOutdated(hash)).isFalse();
  }

  @Test
  void a_hash_of_before_is_understood_and_outdated() {
    String hash =
        "pbkdf2-sha512$210000$c2l4dGVlbiBzYWx0IGJ5dA==$gqZYrCJcQ2my0GtSSZNOcQKJiYBcFtAJzHIE5Nifdmrb3STej4NV4U1zSpd2NmhZrmwEZZtgwQ6O7o/o9ShDGg==";
    assertThat(Passwords.matches("żółw na płocie siedzi", hash)).isTrue();
    assertThat(Passwords.matches("żółw na płocie siedzi ", hash)).isFalse();
    assertThat(Passwords.isOutdated(hash)).isTrue();
    assertThat(Passwords.isOutdated(Passwords.hash("żółw na płocie siedzi"))).isFalse();
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
