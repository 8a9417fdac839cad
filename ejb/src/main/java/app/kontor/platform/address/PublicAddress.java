package app.kontor.platform.address;

import org.jspecify.annotations.Nullable;

/** Where people reach the portals, for links in mails. */
public final class PublicAddress {
  private PublicAddress() {}

  /** {@code KONTOR_PUBLIC_URL}, else this machine and its port; without a slash at the end. */
  public static String get() {
    String address = variable("KONTOR_PUBLIC_URL", "");
    return address.isEmpty()
        ? "http://localhost:" + variable("KONTOR_PORT", "8080")
        : address.replaceAll("/+$", "");
  }

  /**
   * Whether {@code KONTOR_PUBLIC_URL} is set; without it links in mails work on this machine only.
   */
  public static boolean isSet() {
    return !variable("KONTOR_PUBLIC_URL", "").isEmpty();
  }

  private static String variable(String name, String otherwise) {
    @Nullable String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
