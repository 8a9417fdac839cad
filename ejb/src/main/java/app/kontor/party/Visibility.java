package app.kontor.party;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is shown, and who has said so.
 *
 * @param sources of every detail
 */
public record Visibility(Map<VisibleDetail, Source> sources) implements Serializable {

  /**
   * What holds of a detail.
   *
   * @param level that says so; null if none does
   * @param code of the group or number of the customer that it was said for; empty for the others
   */
  public record Source(Extent extent, @Nullable VisibilityLevel level, String code)
      implements Serializable {}

  /** All there is: what staff see. */
  public static final Visibility ALL = unlessSaid(VisibilityLevel.SELLER);

  public Visibility {
    sources = Map.copyOf(sources);
  }

  /** What holds where nothing is said. */
  public static Visibility unlessSaid(VisibilityLevel level) {
    Map<VisibleDetail, Source> all = new EnumMap<>(VisibleDetail.class);
    for (VisibleDetail detail : VisibleDetail.values()) {
      Extent most =
          level.details().contains(detail) ? level.extents(detail).get(0) : detail.unlessSaid();
      all.put(detail, new Source(most, null, ""));
    }
    return new Visibility(all);
  }

  /** The same, with what a nearer level says. */
  public Visibility and(Map<VisibleDetail, Extent> says, VisibilityLevel level, String code) {
    if (says.isEmpty()) {
      return this;
    }
    Map<VisibleDetail, Source> all = new EnumMap<>(sources);
    says.forEach((detail, extent) -> all.put(detail, new Source(extent, level, code)));
    return new Visibility(all);
  }

  /** What holds of a detail, and who has said so. */
  public Source source(VisibleDetail detail) {
    return Objects.requireNonNull(sources.get(detail));
  }

  public Extent of(VisibleDetail detail) {
    return source(detail).extent();
  }

  public Extent stock() {
    return of(VisibleDetail.STOCK);
  }

  public Extent prices() {
    return of(VisibleDetail.PRICES);
  }

  /** Whether a detail that is shown or hidden is shown. */
  public boolean shows(VisibleDetail detail) {
    return of(detail) != Extent.HIDDEN;
  }
}
