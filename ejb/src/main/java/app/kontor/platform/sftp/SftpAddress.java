package app.kontor.platform.sftp;

import app.kontor.platform.address.OwnNetwork;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A folder on another machine: {@code sftp://host[:port]/folder}. A path that begins with {@code
 * /~/}, and none at all, is below the folder that one begins in after signing in.
 *
 * @param host name or number
 * @param port 22 unless said
 * @param folder as the other machine calls it; {@code .} for where one begins
 */
public record SftpAddress(String host, int port, String folder) {
  private static final int SSH = 22;
  private static final int MOST_PORT = 65_535;
  private static final String HOME = "/~";

  /**
   * What was typed; empty if it is no such address, has a user in it, or names a machine of the own
   * network by number that whoever runs the system has not named.
   */
  public static Optional<SftpAddress> parse(String text, OwnNetwork network) {
    URI address;
    try {
      address = new URI(text.strip());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    String host = address.getHost();
    int port = address.getPort() < 0 ? SSH : address.getPort();
    String path = String.valueOf(address.getPath());
    if (!"sftp".equalsIgnoreCase(address.getScheme())
        || host == null
        || address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null
        || port == 0
        || port > MOST_PORT
        || path.chars().anyMatch(Character::isISOControl)
        || !network.mayName(host)) {
      return Optional.empty();
    }
    return Optional.of(new SftpAddress(host, port, folder(path)));
  }

  private static String folder(String path) {
    String below =
        path.equals(HOME) || path.startsWith(HOME + '/')
            ? path.substring(HOME.length()).replaceFirst("^/+", "")
            : path;
    String plain = below.length() > 1 ? below.replaceFirst("/+$", "") : below;
    return plain.isEmpty() ? "." : plain;
  }

  /** A file or folder in the folder. */
  String inside(String name) {
    return folder.equals(".") ? name : folder.equals("/") ? folder + name : folder + '/' + name;
  }
}
