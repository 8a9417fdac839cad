package app.kontor.ordering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a seller lets its customers choose about deliveries in parts. */
public enum PartsOffered {
  /** They choose; who says nothing gets what is there. */
  CHOICE_AS_AVAILABLE(DeliveryParts.AS_AVAILABLE, true),
  /** They choose; who says nothing gets all together. */
  CHOICE_TOGETHER(DeliveryParts.TOGETHER, true),
  ONLY_AS_AVAILABLE(DeliveryParts.AS_AVAILABLE, false),
  ONLY_TOGETHER(DeliveryParts.TOGETHER, false);

  private final DeliveryParts usual;
  private final boolean chosen;

  PartsOffered(DeliveryParts usual, boolean chosen) {
    this.usual = usual;
    this.chosen = chosen;
  }

  /** What can be chosen, the usual first; a single one is no choice. */
  public List<DeliveryParts> choices() {
    return chosen
        ? List.of(
            usual,
            usual == DeliveryParts.TOGETHER ? DeliveryParts.AS_AVAILABLE : DeliveryParts.TOGETHER)
        : List.of(usual);
  }

  /**
   * What holds for an order.
   *
   * @param wished null where nothing was said
   */
  public DeliveryParts of(@Nullable DeliveryParts wished) {
    return chosen && wished != null ? wished : usual;
  }
}
