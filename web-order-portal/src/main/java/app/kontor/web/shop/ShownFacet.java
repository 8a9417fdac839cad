package app.kontor.web.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A facet beside a list, in words.
 *
 * @param name of the property
 * @param span between which numbers, or null for what is no number
 */
public record ShownFacet(String name, List<Value> values, @Nullable Span span) {

  /**
   * Two fields for a number from and to.
   *
   * @param from name of the first field
   * @param to name of the second field
   * @param least what is found from
   * @param most what is found to
   * @param first what was asked for from, empty for all
   * @param last what was asked for to, empty for all
   * @param label what is asked for in words, empty for all
   * @param without address of the list without it
   */
  public record Span(
      String from,
      String to,
      String least,
      String most,
      String first,
      String last,
      String label,
      String without) {}

  /**
   * A value to be chosen or taken back.
   *
   * @param id of its field in the page
   * @param parameter as it stands in the address
   * @param without address of the list without it
   */
  public record Value(
      String id, String parameter, String label, int count, boolean chosen, String without) {}

  public ShownFacet {
    values = List.copyOf(values);
  }
}
