package app.kontor.credit;

import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Customers' accounts with what they owe by its age. */
@Dependent
public class AccountList implements ListDefinition<CustomerAccount> {
  public static final ListShape<CustomerAccount> SHAPE =
      ListShape.<CustomerAccount>named("accounts")
          .link(
              "customer",
              "common.customer",
              CustomerAccount::customerName,
              "customer",
              CustomerAccount::customerNumber)
          .code("customer-number", "export.customer-number", CustomerAccount::customerNumber)
          .money("not-due", "accounts.not-due", one -> one.ageing().notDue())
          .money("month", "accounts.month", one -> one.ageing().month())
          .money("two-months", "accounts.two-months", one -> one.ageing().twoMonths())
          .money("three-months", "accounts.three-months", one -> one.ageing().threeMonths())
          .money("older", "accounts.older", one -> one.ageing().older())
          .money("overdue", "accounts.overdue", one -> one.ageing().overdue())
          .money("open", "accounts.open", one -> one.ageing().open())
          .money("on-account", "accounts.on-account", CustomerAccount::onAccount)
          .money("balance", "accounts.balance", CustomerAccount::balance)
          .money("advance", "accounts.advance", CustomerAccount::askedInAdvance)
          .money("ordered", "accounts.ordered", CustomerAccount::ordered)
          .money("limit", "accounts.limit", CustomerAccount::limit)
          .money("free", "accounts.free", CustomerAccount::free)
          .text("currency", "common.currency", CustomerAccount::currency)
          .page(
              Audience.STAFF,
              ListCell.of("customer").over("customer-number"),
              ListCell.of("balance"),
              ListCell.of("limit"),
              ListCell.of("not-due"),
              ListCell.of("month"),
              ListCell.of("two-months"),
              ListCell.of("three-months"),
              ListCell.of("older"))
          .file(
              "customer-number",
              "customer",
              "not-due",
              "month",
              "two-months",
              "three-months",
              "older",
              "overdue",
              "open",
              "on-account",
              "balance",
              "advance",
              "ordered",
              "limit",
              "free",
              "currency")
          .filter(
              FilterField.search("q", "accounts.search"),
              FilterField.choice(
                  "state",
                  "accounts.state",
                  "accounts.all",
                  List.of(AccountFilter.AccountState.values())),
              FilterField.choice("currency", "common.currency", "accounts.all"))
          .build();

  private final Accounts accounts;
  private final Parties parties;

  @Inject
  public AccountList(Accounts accounts, Parties parties) {
    this.accounts = accounts;
    this.parties = parties;
  }

  @Override
  public ListShape<CustomerAccount> shape() {
    return SHAPE;
  }

  @Override
  public Page<CustomerAccount> rows(FilterValues filter, PageRequest page) {
    return accounts.accounts(
        new AccountFilter(
            filter.text("q"),
            filter.constant("state", AccountFilter.AccountState.class),
            filter.text("currency")),
        page);
  }

  @Override
  public Map<String, List<FilterChoice>> choices() {
    return Map.of(
        "currency",
        parties.currencies().stream()
            .map(one -> new FilterChoice(one.getCurrencyCode(), one.getCurrencyCode()))
            .toList());
  }
}
