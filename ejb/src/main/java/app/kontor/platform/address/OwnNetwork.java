package app.kontor.platform.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Machines of the own network that schedules may reach although they are not of the open Internet:
 * those that whoever runs the system has named in {@code KONTOR_TRANSFER_HOSTS}, by name or number,
 * separated by blanks or commas. Nobody names one on a page.
 */
public final class OwnNetwork {
  private static final String VARIABLE = "KONTOR_TRANSFER_HOSTS";

  private final Set<String> named;

  private OwnNetwork(Set<String> named) {
    this.named = named;
  }

  /** As the environment says; none unless it does. */
  public static OwnNetwork of(Map<String, String> environment) {
    return new OwnNetwork(
        Arrays.stream(environment.getOrDefault(VARIABLE, "").split("[\\s,;]+"))
            .map(host -> host.toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The installation's. */
  public static OwnNetwork open() {
    return of(System.getenv());
  }

  /** Whether an address may name that host; what a name leads to is asked when it is connected. */
  public boolean mayName(String host) {
    return isNamed(host) || OutsideAddress.mayBeOutside(host);
  }

  /** Whether a machine may be connected that the host has led to. */
  public boolean mayReach(String host, InetAddress machine) {
    return isNamed(host) || OutsideAddress.isOutside(machine);
  }

  private boolean isNamed(String host) {
    return named.contains(host.toLowerCase(Locale.ROOT));
  }
}
