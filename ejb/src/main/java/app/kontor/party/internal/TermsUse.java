package app.kontor.party.internal;

import app.kontor.party.MarketUse;
import app.kontor.party.PaymentTerms;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells which payment terms are the default of a group; none are made for zones. */
@Dependent
public class TermsUse implements MarketUse {
  @Inject private KeptPaymentTerms kept;

  @Override
  public Optional<String> ofZone(long sellerId, String zoneCode) {
    return Optional.empty();
  }

  @Override
  public Optional<String> ofGroup(long sellerId, String groupCode) {
    return kept.of(sellerId).all().stream()
        .filter(terms -> terms.groups().contains(groupCode))
        .map(PaymentTerms::code)
        .findFirst();
  }
}
