package app.kontor.credit;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What is open on the accounts of one customer: the one the address names, or the reader's own. */
@Dependent
public class AccountItemList implements ListDefinition<AccountItem> {
  public static final ListShape<AccountItem> SHAPE =
      ListShape.<AccountItem>named("open-items")
          .text("kind", "open-items.kind", AccountItem::kind)
          .tight()
          .link("number", "common.number", AccountItem::number, "number", AccountItemList::document)
          .code("order", "open-items.order", AccountItem::orderNumber)
          .date("on", "common.date", AccountItem::on)
          .date("due", "open-items.due", AccountItem::due)
          .number("days", "open-items.days", AccountItemList::days)
          .money("amount", "open-items.amount", AccountItem::amount)
          .notOnPhones()
          .money("open", "open-items.open", AccountItem::open)
          .text("currency", "common.currency", one -> one.open().currency())
          .page(Audience.STAFF, "kind", "number", "order", "on", "due", "days", "amount", "open")
          .page(Audience.CUSTOMER, "kind", "number", "order", "on", "due", "days", "amount", "open")
          .file("kind", "number", "order", "on", "due", "days", "amount", "open", "currency")
          .build();

  private final Accounts accounts;

  @Inject
  public AccountItemList(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public ListShape<AccountItem> shape() {
    return SHAPE;
  }

  @Override
  public Page<AccountItem> rows(FilterValues filter, PageRequest page) {
    return accounts.open(new PartnerNumber(filter.text("customer")), page);
  }

  /** Money on account has no document to open. */
  private static @Nullable Object document(AccountItem item) {
    return item.kind() == AccountItem.PostingKind.ON_ACCOUNT ? null : item.number();
  }

  private static @Nullable Object days(AccountItem item) {
    return item.daysOverdue() == 0 ? null : item.daysOverdue();
  }
}
