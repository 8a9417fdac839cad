package app.kontor.gate;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who is acting: a signed-in person or the system itself.
 *
 * @param userId the user's row, 0 for the system and for nobody
 * @param email also the sign-in name; empty for the system
 * @param name as shown to others
 * @param language pl, de or en
 * @param sellerId the seller whose portal this is
 * @param partnerId the partner the person acts for, or 0 for staff and the system
 */
public record Actor(
    long userId,
    String email,
    String name,
    Locale language,
    long sellerId,
    long partnerId,
    Set<Role> roles,
    Set<Permission> permissions)
    implements Serializable {

  public Actor {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  /** A person with these roles; the permissions follow. */
  public static Actor person(
      long userId,
      String email,
      String name,
      Locale language,
      long sellerId,
      long partnerId,
      Set<Role> roles) {
    EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
    for (Role role : roles) {
      permissions.addAll(role.permissions(partnerId == 0));
    }
    return new Actor(userId, email, name, language, sellerId, partnerId, roles, permissions);
  }

  /** The system acting for a seller: workers, timers, rules. */
  public static Actor system(long sellerId) {
    return new Actor(
        0, "", "Kontor", Locale.ENGLISH, sellerId, 0, Set.of(), EnumSet.allOf(Permission.class));
  }

  /** Somebody who has not signed in at a seller's portal: holds no permission. */
  public static Actor nobody(long sellerId) {
    return new Actor(0, "", "", Locale.ENGLISH, sellerId, -1, Set.of(), Set.of());
  }

  public boolean isSignedIn() {
    return userId != 0;
  }

  public boolean isStaff() {
    return partnerId == 0;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  public PartnerScope scope() {
    return new PartnerScope(sellerId, partnerId);
  }
}
