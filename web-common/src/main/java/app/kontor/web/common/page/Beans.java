package app.kontor.web.common.page;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Beans for what the container does not make itself: listeners, handlers, components. A bean of a
 * normal scope is found once, for its proxy leads to the instance of each request; to look it up
 * costs more than what is asked of it.
 */
public final class Beans {
  private static final Map<Class<?>, Object> PROXIES = new ConcurrentHashMap<>();

  private Beans() {}

  /** The bean of a class that has a normal scope. */
  public static <T> T of(Class<T> type) {
    return type.cast(PROXIES.computeIfAbsent(type, wanted -> CDI.current().select(wanted).get()));
  }
}
