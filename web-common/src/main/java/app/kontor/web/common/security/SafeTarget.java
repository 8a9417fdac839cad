package app.kontor.web.common.security;

import app.kontor.web.common.page.PortalKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses we may send a browser to: pages of our own portals, named by path and query. */
public final class SafeTarget {
  private static final int MAX_LENGTH = 1000;

  private SafeTarget() {}

  /** The address if it is a page of a portal, written without scheme and host. */
  public static Optional<String> of(@Nullable String address) {
    if (address == null
        || address.length() > MAX_LENGTH
        || address.contains("\\")
        || address.contains("//")
        || address.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      boolean plain =
          uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawPath() != null;
      return plain && inPortal(uri.normalize().getRawPath())
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The page a request came from, without scheme and host, if it is one of this host's. */
  public static Optional<String> referer(@Nullable String referer, String host) {
    if (referer == null || referer.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(referer);
      if (!host.equals(uri.getRawAuthority())) {
        return Optional.empty();
      }
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return of(uri.getRawPath() + query);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean inPortal(String path) {
    return Arrays.stream(PortalKind.values())
        .anyMatch(kind -> path.startsWith(kind.getPath() + "/"));
  }
}
