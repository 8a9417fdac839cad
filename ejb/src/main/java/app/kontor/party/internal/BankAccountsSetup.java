package app.kontor.party.internal;

import app.kontor.money.Currencies;
import app.kontor.party.AgreedPriceLists;
import app.kontor.party.BankAccount;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;

/** Where customers pay to: an account for each currency that is sold in. */
@ApplicationScoped
public class BankAccountsSetup implements SetupStep {
  @EJB private Parties parties;
  @Inject private AgreedPriceLists lists;

  @Override
  public String key() {
    return "bank-accounts";
  }

  @Override
  public int place() {
    return Place.BANK_ACCOUNTS;
  }

  @Override
  public String page() {
    return "/office/bank-accounts.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    Seller seller = parties.seller(sellerId);
    TreeSet<String> wanted = new TreeSet<>(lists.currencies(sellerId));
    if (wanted.isEmpty()) {
      // nothing is sold yet; it will be at home
      wanted.add(seller.homeCurrency().getCurrencyCode());
    }
    List<SetupGap> gaps =
        wanted.stream()
            .filter(code -> seller.accountFor(Currencies.of(code)).isEmpty())
            .map(
                code ->
                    SetupGap.of("bank-account", SetupUse.PROFORMA, SetupUse.INVOICE).about(code))
            .toList();
    long inUse = seller.bankAccounts().stream().filter(BankAccount::active).count();
    return SetupProgress.of(inUse, gaps);
  }
}
