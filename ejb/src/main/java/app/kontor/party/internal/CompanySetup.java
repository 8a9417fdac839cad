package app.kontor.party.internal;

import app.kontor.party.Parties;
import app.kontor.party.SellerGap;
import app.kontor.party.SellerReadiness;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** Who sells: name, address and tax numbers. */
@ApplicationScoped
public class CompanySetup implements SetupStep {
  @EJB private Parties parties;

  @Override
  public String key() {
    return "company";
  }

  @Override
  public int place() {
    return Place.COMPANY;
  }

  @Override
  public String page() {
    return "/office/seller.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    return SetupProgress.of(
        SellerReadiness.gaps(parties.seller(sellerId)).stream()
            .filter(gap -> gap != SellerGap.EMAIL)
            .map(CompanySetup::gap)
            .toList());
  }

  private static SetupGap gap(SellerGap gap) {
    return SetupGap.of("company", SetupUse.PROFORMA, SetupUse.INVOICE, SetupUse.SHIP).about(gap);
  }
}
