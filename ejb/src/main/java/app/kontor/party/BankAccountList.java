package app.kontor.party;

import app.kontor.money.Iban;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The seller's bank accounts in their order. */
@Dependent
public class BankAccountList implements ListDefinition<BankAccount> {
  public static final ListShape<BankAccount> SHAPE =
      ListShape.<BankAccount>named("bank-accounts")
          .link(
              "iban",
              "office.bank-accounts.iban",
              account -> Iban.grouped(account.iban()),
              "account",
              BankAccount::key)
          .text("currency", "common.currency", account -> account.currency().getCurrencyCode())
          .text("bank", "office.bank-accounts.bank", BankAccount::bankName)
          .text("bic", "office.bank-accounts.bic", BankAccount::bic)
          .text("others", "office.bank-accounts.others", account -> word(account.others()))
          .text("active", "office.bank-accounts.active", account -> word(account.active()))
          .page(Audience.STAFF, "iban", "currency", "bank", "bic", "others", "active")
          .whole()
          .build();

  private final BankAccounts accounts;

  @Inject
  public BankAccountList(BankAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public ListShape<BankAccount> shape() {
    return SHAPE;
  }

  @Override
  public Page<BankAccount> rows(FilterValues filter, PageRequest page) {
    return Page.of(accounts.all(), page);
  }

  private static Phrase word(boolean yes) {
    return Phrase.of(yes ? "common.yes" : "common.no");
  }
}
