package app.kontor.web.common.page;

import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The three portals, where they live and whom they are for. */
public enum PortalKind {
  ORDERS(
      "/orders",
      "pi-shopping-bag",
      Set.of(
          Permission.CATALOGUE_VIEW,
          Permission.ORDER_MANAGE,
          Permission.DOCUMENT_VIEW,
          Permission.STOCK_MANAGE,
          Permission.SHIPPING,
          Permission.BANKING,
          Permission.COMPANY_MANAGE,
          Permission.USER_MANAGE,
          Permission.SETTINGS_MANAGE)),
  SERVICE("/service", "pi-wrench", Set.of(Permission.TICKET_REPORT, Permission.TICKET_WORK)),
  DOCUMENTS("/documents", "pi-folder-open", Set.of(Permission.EXCHANGE_USE));

  private final String path;
  private final String icon;
  private final Set<Permission> rights;

  PortalKind(String path, String icon, Set<Permission> rights) {
    this.path = path;
    this.icon = icon;
    this.rights = rights;
  }

  /** The portal at a context path; an unknown path is a defect of the installation. */
  public static PortalKind at(String contextPath) {
    return Arrays.stream(values())
        .filter(kind -> kind.path.equals(contextPath))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no portal at " + contextPath));
  }

  /** The portals the actor has the right to, in the order they are offered. */
  public static List<PortalKind> of(Actor actor) {
    return Arrays.stream(values()).filter(kind -> kind.isFor(actor)).toList();
  }

  public boolean isFor(Actor actor) {
    return rights.stream().anyMatch(actor::may);
  }

  public String getPath() {
    return path;
  }

  public String getIcon() {
    return icon;
  }

  /** The key of the portal's name. */
  public String getKey() {
    return "portal." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
