package app.kontor.pricing.model;

import app.kontor.pricing.PriceContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chains of lists as tests ask for them. */
public final class Chains {
  private Chains() {}

  /** The lists of somebody's chain in their order. */
  public static List<PriceListTerms> applicable(List<PriceListTerms> lists, PriceContext context) {
    return PriceChain.of(lists, Map.of(), context).links().stream()
        .filter(link -> !link.isAgreement())
        .map(
            link -> lists.stream().filter(list -> list.id() == link.id()).findFirst().orElseThrow())
        .toList();
  }

  /** Customer K42, who is in no zone and group. */
  public static PriceContext.Buyer buyer(@Nullable String agreedList) {
    return new PriceContext.Buyer(42L, "K42", agreedList, null, null, List.of());
  }
}
