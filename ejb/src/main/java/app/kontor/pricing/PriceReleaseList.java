package app.kontor.pricing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The seller's releases of prices: what is collected, what is due, and what was. */
@Dependent
public class PriceReleaseList implements ListDefinition<PriceReleaseView> {
  public static final ListShape<PriceReleaseView> SHAPE =
      ListShape.<PriceReleaseView>named("price-releases")
          .link("number", "price-releases.number", PriceReleaseView::number, "release")
          .text("name", "common.name", PriceReleaseView::name)
          .status("status", "common.status", release -> badge(release.state()))
          .number("lines", "price-releases.lines", PriceReleaseView::lines)
          .text("begun-by", "price-releases.begun-by", PriceReleaseView::begunBy)
          .notOnPhones()
          .date("due", "price-releases.due", PriceReleaseView::dueAt)
          .text("released-by", "price-releases.released-by", PriceReleaseView::releasedBy)
          .notOnPhones()
          .date("released", "price-releases.released", PriceReleaseView::releasedAt)
          .date("taken-back", "price-releases.taken-back", PriceReleaseView::takenBackAt)
          .notOnPhones()
          .page(
              Audience.STAFF,
              "number",
              "name",
              "status",
              "lines",
              "begun-by",
              "due",
              "released-by",
              "released",
              "taken-back")
          .filter(FilterField.search("q", "office.price-releases.q"))
          .build();

  private final PriceReleases releases;

  @Inject
  public PriceReleaseList(PriceReleases releases) {
    this.releases = releases;
  }

  @Override
  public ListShape<PriceReleaseView> shape() {
    return SHAPE;
  }

  @Override
  public Page<PriceReleaseView> rows(FilterValues filter, PageRequest page) {
    return releases.releases(filter.text("q"), page);
  }

  /** How a state is shown. */
  public static Badge badge(PriceReleaseState state) {
    return switch (state) {
      case DRAFT -> Badge.of(state, "neutral", "pi-pencil");
      case SUBMITTED -> Badge.of(state, "warn", "pi-user");
      case SCHEDULED -> Badge.of(state, "info", "pi-clock");
      case RELEASED -> Badge.of(state, "ok", "pi-check");
      case TAKEN_BACK -> Badge.of(state, "warn", "pi-undo");
      case DISCARDED -> Badge.of(state, "neutral", "pi-times");
    };
  }
}
