package app.kontor.access.internal;

import app.kontor.access.model.User;
import app.kontor.gate.Role;
import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person's data must be; names the field that is not. */
final class UserRules {
  private static final int LONGEST_NAME = 120;

  private UserRules() {}

  /** In lower case, as it is signed in with. */
  static String email(String text) {
    String email = text.strip().toLowerCase(Locale.ROOT);
    if (email.isEmpty()) {
      throw InvalidInput.required("email");
    }
    if (!EmailAddress.isValid(email)) {
      throw new InvalidInput("email", "NOT_AN_EMAIL", text);
    }
    return email;
  }

  static String name(String text) {
    String name = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    if (name.isEmpty()) {
      throw InvalidInput.required("name");
    }
    if (name.length() > LONGEST_NAME) {
      throw new InvalidInput("name", "TOO_LONG", LONGEST_NAME);
    }
    return name;
  }

  static void requireLanguage(String language) {
    if (!Languages.isOne(language)) {
      throw new InvalidInput("language", "NOT_A_VALUE", language);
    }
  }

  /** At least one role, and none of the other side. */
  static void requireRoles(Set<Role> roles, boolean staff) {
    if (roles.isEmpty()) {
      throw new InvalidInput("roles", "ROLE_REQUIRED");
    }
    EnumSet<Role> wrong = EnumSet.copyOf(roles);
    wrong.removeAll(Role.of(staff));
    if (!wrong.isEmpty()) {
      throw new InvalidInput("roles", "ROLE_OF_OTHERS", wrong.iterator().next());
    }
  }

  static void requireActive(User user) {
    if (!user.isActive()) {
      throw new InvalidInput("active", "USER_INACTIVE", user.email());
    }
  }
}
