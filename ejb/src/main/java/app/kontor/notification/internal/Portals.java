package app.kontor.notification.internal;

import org.jspecify.annotations.Nullable;

/** Where customers reach the portals, for links in mails. */
final class Portals {
  private Portals() {}

  /** {@code KONTOR_URL}, else this machine; without a slash at the end. */
  static String address() {
    @Nullable String address = System.getenv("KONTOR_URL");
    return address == null || address.isBlank()
        ? "http://localhost:8080"
        : address.strip().replaceAll("/+$", "");
  }
}
