package app.kontor.party.internal;

import app.kontor.party.PaymentTerms;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Payment in advance is shipped; who sells on credit says on which terms. */
@Dependent
public class PaymentTermsSetup implements SetupStep {
  @Inject private KeptPaymentTerms kept;

  @Override
  public String key() {
    return "payment-terms";
  }

  @Override
  public int place() {
    return Place.PAYMENT_TERMS;
  }

  @Override
  public String page() {
    return "/office/payment-terms.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    List<PaymentTerms> offered =
        kept.of(sellerId).all().stream().filter(PaymentTerms::active).toList();
    return SetupProgress.of(
        offered.size(),
        offered.stream().allMatch(terms -> terms.days() == 0)
            ? List.of(SetupGap.of("only-in-advance"))
            : List.of());
  }
}
