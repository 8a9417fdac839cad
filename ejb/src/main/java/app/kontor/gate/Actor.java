package app.kontor.gate;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a signed-in person or the system itself.
 *
 * @param userId the user's row, 0 for the system and for nobody
 * @param email also the sign-in name; empty for the system
 * @param name as shown to others and written under what is done; of staff who act for a customer's
 *     person both names
 * @param language pl, de or en
 * @param sellerId the one seller the person acts for now; everything the core reads and writes for
 *     them is that seller's
 * @param sellers all sellers the person may act for, this one among them
 * @param partnerId the partner the person acts for, or 0 for staff and the system
 * @param acting who of the seller's staff does this in the person's name; null for people
 *     themselves
 */
public record Actor(
    long userId,
    String email,
    String name,
    Locale language,
    long sellerId,
    Set<Long> sellers,
    long partnerId,
    Set<Role> roles,
    Set<Permission> permissions,
    @Nullable Acting acting)
    implements Serializable {

  public Actor {
    sellers = Set.copyOf(sellers);
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  /** Somebody for whom nobody else acts. */
  public Actor(
      long userId,
      String email,
      String name,
      Locale language,
      long sellerId,
      Set<Long> sellers,
      long partnerId,
      Set<Role> roles,
      Set<Permission> permissions) {
    this(userId, email, name, language, sellerId, sellers, partnerId, roles, permissions, null);
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
    return new Actor(
        userId, email, name, language, sellerId, Set.of(sellerId), partnerId, roles, permissions);
  }

  /** The system acting for a seller: workers, timers, rules. */
  public static Actor system(long sellerId) {
    return new Actor(
        0,
        "",
        "Kontor",
        Locale.ENGLISH,
        sellerId,
        Set.of(sellerId),
        0,
        Set.of(),
        EnumSet.allOf(Permission.class));
  }

  /** Somebody who has not signed in at a seller's portal: holds no permission. */
  public static Actor nobody(long sellerId) {
    return new Actor(0, "", "", Locale.ENGLISH, sellerId, Set.of(sellerId), -1, Set.of(), Set.of());
  }

  /** The same person, who may act for these sellers, too. */
  public Actor among(Set<Long> all) {
    return new Actor(
        userId, email, name, language, sellerId, all, partnerId, roles, permissions, acting);
  }

  /** The same, who reads another language. */
  public Actor reading(Locale another) {
    return new Actor(
        userId, email, name, another, sellerId, sellers, partnerId, roles, permissions, acting);
  }

  /** The same person without some of the permissions. */
  public Actor without(Set<Permission> some) {
    EnumSet<Permission> left = EnumSet.noneOf(Permission.class);
    left.addAll(permissions);
    left.removeAll(some);
    return new Actor(
        userId, email, name, language, sellerId, sellers, partnerId, roles, left, acting);
  }

  /**
   * Staff in this person's name: with the person's rights as far as somebody else may use them, at
   * this seller alone, in the language that staff read.
   */
  public Actor actedFor(Actor staff, Acting how) {
    EnumSet<Permission> lent = EnumSet.noneOf(Permission.class);
    lent.addAll(permissions);
    lent.retainAll(Acting.LENT);
    if (staff.may(Permission.LIMIT_PASS)) {
      lent.add(Permission.LIMIT_PASS);
    }
    return new Actor(
        userId,
        email,
        how.bothNames(),
        staff.language(),
        sellerId,
        Set.of(sellerId),
        partnerId,
        roles,
        lent,
        how);
  }

  /** Whether staff act in the person's name. */
  public boolean isActedFor() {
    return acting != null;
  }

  /** The person's own name, whoever acts. */
  public String ownName() {
    return acting == null ? name : acting.personName();
  }

  /**
   * Whose basket, removed lines, files to hand in and typed forms these are: the person's own, or
   * those of staff who act for the person, so that the person's stay as they were.
   */
  public long deskId() {
    return acting == null ? userId : acting.id();
  }

  /** Who has signed in: the person, or the one of the staff who acts for the person. */
  public long signedInId() {
    return acting == null ? userId : acting.staffId();
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
