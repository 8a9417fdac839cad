package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of mail there are, in the order of an order's life. */
@ApplicationScoped
public class MailKinds {
  private final Map<MailEvent, MailKind<?>> kinds;

  /** For the container's proxy. */
  protected MailKinds() {
    this(List.of());
  }

  @Inject
  MailKinds(@Any Instance<MailKind<?>> found) {
    this(found.stream().collect(Collectors.toList()));
  }

  /**
   * Of these kinds.
   *
   * @throws IllegalStateException if two tell the same event
   */
  public MailKinds(Collection<? extends MailKind<?>> found) {
    kinds = new LinkedHashMap<>();
    found.stream()
        .sorted(Comparator.comparingInt(MailKind::place))
        .forEach(
            kind -> {
              if (kinds.put(kind.event(), kind) != null) {
                throw new IllegalStateException("two kinds of mail tell " + kind.event());
              }
            });
  }

  /** All kinds. */
  public List<MailKind<?>> list() {
    return List.copyOf(kinds.values());
  }

  /** All events. */
  public List<MailEvent> events() {
    return List.copyOf(kinds.keySet());
  }

  /** The kind that tells the event; empty for one that nobody tells any more. */
  public Optional<MailKind<?>> find(MailEvent event) {
    return Optional.ofNullable(kinds.get(event));
  }

  /** The event whose shipped template has this code. */
  public Optional<MailEvent> eventOf(String code) {
    return kinds.keySet().stream().filter(event -> event.defaultCode().equals(code)).findFirst();
  }
}
