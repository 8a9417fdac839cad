package app.kontor.gate;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Permissions of which any one opens the same use cases, named once for all of them. */
public enum PermissionSet {
  /** Whoever keeps something that comes and goes in files; which kinds of files is asked then. */
  FILES(
      Permission.PARTNER_MANAGE,
      Permission.STOCK_MANAGE,
      Permission.CATALOGUE_MANAGE,
      Permission.PRICE_MANAGE,
      Permission.USER_MANAGE);

  private final Set<Permission> permissions;

  PermissionSet(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  /** Whether somebody who holds some permissions may call what is declared so. */
  public static boolean suffices(Allowed declared, Predicate<Permission> held) {
    return Stream.concat(
            Stream.of(declared.value()),
            Stream.of(declared.of()).flatMap(set -> set.permissions.stream()))
        .anyMatch(held);
  }
}
