package app.kontor.platform.address;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The one rule of what addresses of others may be fetched from because somebody has typed them:
 * those of the open Internet. This machine, its neighbours and whatever else only they can reach
 * are none, however they are written.
 */
public final class OutsideAddress {
  private static final int BYTE = 0xff;

  private OutsideAddress() {}

  /**
   * An https address without a user in it; empty if it is none, or names a machine by a number that
   * is not outside. What a name leads to is asked when it is connected, see {@link #isOutside}.
   */
  public static Optional<URI> parse(String text) {
    URI address;
    try {
      address = new URI(text.strip());
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
    String host = address.getHost();
    if (!"https".equalsIgnoreCase(address.getScheme())
        || host == null
        || address.getRawUserInfo() != null
        || address.getRawFragment() != null
        || !mayBeOutside(host)) {
      return Optional.empty();
    }
    return Optional.of(address);
  }

  /** False for this machine, and for a number that is not outside; a name may lead anywhere. */
  static boolean mayBeOutside(String host) {
    return !host.equalsIgnoreCase("localhost") && (!isNumber(host) || isOutside(host));
  }

  /** A host that is no name: no domain ends with a number. */
  private static boolean isNumber(String host) {
    return host.startsWith("[") || host.matches(".*[0-9]\\.?") || host.matches("(?i)0x[0-9a-f]+");
  }

  private static boolean isOutside(String number) {
    try {
      return isOutside(InetAddress.getByName(number));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether a machine is one of the open Internet. */
  public static boolean isOutside(InetAddress machine) {
    if (machine.isAnyLocalAddress()
        || machine.isLoopbackAddress()
        || machine.isLinkLocalAddress()
        || machine.isSiteLocalAddress()
        || machine.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = machine.getAddress();
    return machine instanceof Inet6Address ? isOutside6(bytes) : isOutside4(bytes);
  }

  /** After IANA's registry of special-purpose IPv4 addresses. */
  private static boolean isOutside4(byte[] address) {
    int first = address[0] & BYTE;
    int second = address[1] & BYTE;
    int third = address[2] & BYTE;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean relays = first == 192 && second == 88 && third == 99;
    boolean benchmarks = first == 198 && (second == 18 || second == 19);
    boolean examples =
        first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113;
    return first != 0
        && first != 10
        && first != 127
        && first < 224
        && !shared
        && !protocols
        && !relays
        && !benchmarks
        && !examples;
  }

  /**
   * Global unicast alone (2000::/3), and of those that carry an IPv4 address none that is inside.
   */
  private static boolean isOutside6(byte[] address) {
    int first = address[0] & BYTE;
    int second = address[1] & BYTE;
    if (first == 0
        && second == 0x64
        && (address[2] & BYTE) == 0xff
        && (address[3] & BYTE) == 0x9b) {
      return carries(address, 12);
    }
    boolean global = first >= 0x20 && first < 0x40;
    boolean examples =
        first == 0x20 && second == 1 && (address[2] & BYTE) == 0x0d && (address[3] & BYTE) == 0xb8;
    boolean tunnel = first == 0x20 && second == 1 && address[2] == 0 && address[3] == 0;
    boolean sixToFour = first == 0x20 && second == 2;
    return global && !examples && !tunnel && (!sixToFour || carries(address, 2));
  }

  private static boolean carries(byte[] address, int at) {
    try {
      return isOutside(
          (Inet4Address)
              InetAddress.getByAddress(
                  new byte[] {address[at], address[at + 1], address[at + 2], address[at + 3]}));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
