package app.kontor.web.shop;

import app.kontor.catalogue.Facet;
import app.kontor.catalogue.NumberSpan;
import app.kontor.catalogue.Property;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says facets as they stand beside a list, each value with the address of the list without it. */
@RequestScoped
public class FacetWords {
  @Inject private PropertyWords words;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  /**
   * Facets in words.
   *
   * @param narrowed the address of the list with the part of an address that asks for values
   */
  public List<ShownFacet> shown(
      List<Facet> facets, FacetChoice chosen, UnaryOperator<String> narrowed) {
    return facets.stream().map(facet -> shown(facet, chosen, narrowed)).toList();
  }

  private ShownFacet shown(Facet facet, FacetChoice chosen, UnaryOperator<String> narrowed) {
    Property property = facet.property();
    return new ShownFacet(
        property.name(),
        facet.values().stream().map(value -> shown(property, value, chosen, narrowed)).toList(),
        span(facet, chosen, narrowed));
  }

  private ShownFacet.Value shown(
      Property property, Facet.Value value, FacetChoice chosen, UnaryOperator<String> narrowed) {
    String parameter = FacetChoice.parameter(property.code(), value.value());
    return new ShownFacet.Value(
        "f-" + parameter.replaceAll("[^A-Za-z0-9_-]", "_"),
        parameter,
        words.of(property, value.value()),
        value.count(),
        value.chosen(),
        narrowed.apply(chosen.without(parameter)));
  }

  private ShownFacet.@Nullable Span span(
      Facet facet, FacetChoice chosen, UnaryOperator<String> narrowed) {
    Facet.Bounds bounds = facet.bounds();
    if (bounds == null) {
      return null;
    }
    String code = facet.property().code();
    NumberSpan asked = bounds.chosen();
    return new ShownFacet.Span(
        FacetChoice.from(code),
        FacetChoice.to(code),
        number(bounds.least()),
        number(bounds.most()),
        asked == null ? "" : number(asked.from()),
        asked == null ? "" : number(asked.to()),
        asked == null ? "" : label(facet.property(), asked),
        asked == null
            ? ""
            : narrowed.apply(chosen.without(FacetChoice.parameter(code, asked.toString()))));
  }

  private String label(Property property, NumberSpan span) {
    String from = number(span.from());
    String to = number(span.to());
    String said;
    if (from.isEmpty()) {
      said = texts.of("catalogue.facets.to-number", to);
    } else {
      said = to.isEmpty() ? texts.of("catalogue.facets.from-number", from) : from + '–' + to;
    }
    return property.unit().isEmpty() ? said : said + '\u00a0' + property.unit();
  }

  private String number(@Nullable BigDecimal number) {
    return number == null ? "" : visitor.formats().number(number);
  }
}
