package app.kontor.catalogue;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The seller's properties in their order. */
@Dependent
public class PropertyList implements ListDefinition<PropertyRow> {
  public static final ListShape<PropertyRow> SHAPE =
      ListShape.<PropertyRow>named("properties")
          .link(
              "name",
              "common.name",
              row -> row.property().name(),
              "property",
              row -> row.property().code())
          .code("code", "office.properties.code", row -> row.property().code())
          .text("kind", "office.properties.kind", row -> row.property().kind())
          .text("unit", "office.properties.unit", row -> row.property().unit())
          .notOnPhones()
          .text("items", "office.properties.items", PropertyList::items)
          .status("facet", "office.properties.facet", PropertyList::facet)
          .whole()
          .page(Audience.STAFF, "name", "code", "kind", "unit", "items", "facet")
          .build();

  private final ItemProperties properties;

  @Inject
  public PropertyList(ItemProperties properties) {
    this.properties = properties;
  }

  @Override
  public ListShape<PropertyRow> shape() {
    return SHAPE;
  }

  @Override
  public Page<PropertyRow> rows(FilterValues filter, PageRequest page) {
    return Page.of(properties.rows(), page);
  }

  private static Object items(PropertyRow row) {
    return row.items() > PropertyRow.MOST_TOLD
        ? Phrase.of("office.properties.many", PropertyRow.MOST_TOLD)
        : row.items();
  }

  private static Badge facet(PropertyRow row) {
    return row.property().facet()
        ? Badge.of("DONE", "office.properties.filter")
        : Badge.of("INACTIVE", "office.properties.no-filter");
  }
}
