package app.kontor.it.access;

import app.kontor.access.SignIn;
import app.kontor.approval.Approvals;
import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetPeriod;
import app.kontor.approval.Budgets;
import app.kontor.approval.SpendingLimit;
import app.kontor.approval.SpendingLimits;
import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.access.Arguments.Known;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Pixels;
import app.kontor.it.trade.Trade;
import app.kontor.money.Money;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.ListTerms;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.LineOrder;
import app.kontor.party.Address;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.file.FileUpload;
import app.kontor.quoting.AskQuotation;
import app.kontor.quoting.Quotations;
import app.kontor.returns.AnnounceReturn;
import app.kontor.returns.DecideReturn;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnWish;
import app.kontor.returns.Returns;
import app.kontor.sharing.AddVersion;
import app.kontor.sharing.Folders;
import app.kontor.sharing.Forms;
import app.kontor.sharing.SendForm;
import app.kontor.sharing.SendOutcome;
import app.kontor.sharing.ShareDocument;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.Piece;
import app.kontor.shipping.Shipping;
import app.kontor.shipping.WaybillFormat;
import app.kontor.ticketing.ReportTicket;
import app.kontor.ticketing.TicketKind;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.Tickets;
import app.kontor.ticketing.WriteMessage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Gives a company something in every capability, with one word in every text. */
@ApplicationScoped
class EverythingOf {
  @Inject private Trade trade;
  @EJB private Tickets tickets;
  @EJB private Folders folders;
  @EJB private Forms forms;
  @EJB private Shipping shipping;
  @EJB private SignIn signIn;
  @EJB private ShoppingLists lists;
  @EJB private Quotations quotations;
  @EJB private Approvals approvals;
  @EJB private SpendingLimits limits;
  @EJB private Budgets budgets;
  @EJB private BuyersNumbers buyersNumbers;

  @EJB private Returns returns;

  private final List<String> keys = new ArrayList<>();

  /** A new company, and all that others could know of it. */
  Known of(String word) {
    keys.clear();
    String priceList = word + "-LIST";
    trade.priceList(priceList);
    Customer company = trade.customer(word, priceList);
    TreeSet<String> numbers = new TreeSet<>();
    numbers.add(company.number());
    numbers.add(company.addressCode());
    numbers.add(priceList);
    prices(word, company, numbers);
    orders(word, company, numbers);
    service(word, company, numbers);
    documents(word, company, numbers);
    numbers.add(approval(word, company));
    trade.basket(company, 7);
    numbers.add(list(word, company));
    ownNumber(word, company, numbers);
    numbers.add(quotation(word, company));
    Actor buyer = company.buyer();
    trade.as(
        Actor.nobody(Trade.SELLER),
        () -> signIn.signIn(buyer.email(), Trade.PASSWORD, new SignIn.Client("192.0.2.9", word)));
    references(company, numbers);
    return new Known(
        company.number(),
        company.addressCode(),
        priceList,
        word,
        List.copyOf(numbers),
        company.people().values().stream().map(Actor::email).toList(),
        List.copyOf(keys),
        List.of(company.id()));
  }

  /** Something of its own for a company whose people look around. */
  void alsoFor(Customer company) {
    trade.confirmed(company, 2, Trade.key(), "own");
    trade.basket(company, 1);
    report(company.person(Role.SERVICE), "own-words");
    share(company.person(Role.DOCUMENTS), "own-words");
  }

  /** What the company calls an item, which nobody else may find it by. */
  private void ownNumber(String word, Customer company, TreeSet<String> numbers) {
    String own = word + "-OWN-1";
    trade.as(
        company.buyer(),
        () ->
            buyersNumbers.keep(
                key(word),
                new BuyersNumberData(
                    new PartnerNumber(""), own, new ItemNumber(Trade.ITEM), word, true)));
    numbers.add(own);
  }

  /** What the company has asked for, with a word that only it and the seller know. */
  private String quotation(String word, Customer company) {
    AskQuotation.Line line =
        new AskQuotation.Line(new ItemNumber(Trade.ITEM), BigDecimal.TEN, null);
    return trade.as(
        company.buyer(),
        () -> quotations.ask(new AskQuotation(key(word), null, null, word, List.of(line))).value());
  }

  /** A request that waits, of somebody who may order anything by now. */
  private String approval(String word, Customer company) {
    Actor buyer = company.buyer();
    Actor admin = company.person(Role.COMPANY_ADMIN);
    trade.as(
        admin, () -> limits.set(buyer.email(), 0, new SpendingLimit(BigDecimal.ZERO, null, "")));
    trade.as(
        admin,
        () -> budgets.add(key(word), new BudgetData(word, BudgetPeriod.YEAR, BigDecimal.TEN)));
    trade.basket(company, 1);
    String reference = trade.as(buyer, () -> approvals.ask(trade.review(company, key(word), word)));
    trade.as(
        admin,
        () -> limits.set(buyer.email(), limits.limit(buyer.email()).version(), SpendingLimit.NONE));
    return reference;
  }

  /** A list that its whole company sees and changes. */
  private String list(String word, Customer company) {
    return trade.as(
        company.buyer(),
        () -> {
          String list = lists.create(key(word), word);
          lists.add(list, Trade.ITEM, BigDecimal.ONE, null);
          long version = lists.part(list, BasketQuery.ALL, LineOrder.ADDED, 1, 1).version();
          lists.change(list, version, new ListTerms(word, ListReaders.COMPANY, true, List.of()));
          return list;
        });
  }

  /** A promotion for the company, and a price agreed with it, both from many pieces on. */
  private void prices(String word, Customer company, TreeSet<String> numbers) {
    String promotion = word + "-PROMO";
    numbers.add(promotion);
    trade.sql(
        "INSERT INTO price_list (id, seller_id, code, name, currency, base, promotion, valid_from,"
            + " valid_to) VALUES (NEXT VALUE FOR id_seq, 1, ?1, ?1, 'PLN', FALSE, TRUE,"
            + " '2020-01-01', '2099-01-01')",
        promotion);
    trade.sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity)"
            + " SELECT id, 88001, 5000, 1, 1 FROM price_list WHERE code = ?1",
        promotion);
    trade.sql(
        "INSERT INTO price_audience (list_id, kind, code) SELECT id, 'CUSTOMER', ?2"
            + " FROM price_list WHERE code = ?1",
        promotion,
        company.number());
    trade.sql(
        "INSERT INTO price_agreement (id, seller_id, partner_id, item_id, currency, from_quantity,"
            + " amount, base_quantity, valid_from, note) VALUES (NEXT VALUE FOR id_seq, 1, ?1,"
            + " 88001, 'PLN', 6000, 0.5, 1, '2020-01-01', ?2)",
        company.id(),
        word);
  }

  private void orders(String word, Customer company, TreeSet<String> numbers) {
    numbers.add(trade.submitted(company, 3, key(word), word));
    numbers.add(trade.confirmed(company, 4, key(word), word));
    String order = trade.confirmed(company, 5, key(word), word);
    numbers.add(order);
    Money gross = trade.gross(order);
    Camt statement =
        new Camt(word + "-" + order, trade.today())
            .credit(gross, word + " payer", company.account(), trade.paymentReference(order));
    numbers.add(trade.load(word + ".xml", statement).sha256());
    String note = trade.despatched(order, "7" + company.id());
    numbers.add(note);
    numbers.add("7" + company.id());
    Address address =
        new Address(word, word, word, "1", null, "00-001", word, "PL", "+48 22 000 00 00", null);
    numbers.add(
        trade.as(
            trade.staff(Role.WAREHOUSE),
            () ->
                shipping.makeWaybill(
                    new MakeWaybill(
                        key(word),
                        new DespatchNumber(note),
                        "DHL",
                        "AH",
                        null,
                        WaybillFormat.A6,
                        address,
                        address,
                        List.of(new Piece(BigDecimal.ONE, 10, 10, 10)),
                        word,
                        word,
                        word,
                        trade.today()))));
    numbers.add(trade.invoiced(order));
    numbers.add(comesBack(word, company, order).value());
  }

  /** Goods that are on their way back. */
  private ReturnNumber comesBack(String word, Customer company, String order) {
    ReturnNumber number =
        trade.as(
            company.buyer(),
            () ->
                returns.announce(
                    new AnnounceReturn(
                        key(word),
                        new OrderNumber(order),
                        List.of(
                            new AnnounceReturn.Line(
                                1, BigDecimal.ONE, null, "OTHER", ReturnWish.REPAIR, word, word)),
                        word,
                        List.of(FileUpload.of(word + ".png", Pixels.bytes(5, 8, 8))))));
    trade.as(
        trade.staff(Role.SALES),
        () ->
            returns.decide(
                new DecideReturn(
                    number,
                    returns.goodsReturn(number).version(),
                    List.of(new DecideReturn.Line(1, BigDecimal.ONE, "")),
                    word,
                    Trade.WAREHOUSE,
                    word,
                    word,
                    null)));
    return number;
  }

  private void service(String word, Customer company, TreeSet<String> numbers) {
    String ticket = report(company.person(Role.SERVICE), word);
    numbers.add(ticket);
    Actor staff = trade.staff(Role.SERVICE);
    trade.as(staff, () -> tickets.note(message(word, ticket)));
    trade.as(
        staff,
        () ->
            tickets.answer(
                message(word, ticket), tickets.ticket(ticket).version(), TicketStatus.SOLVED));
  }

  private String report(Actor person, String word) {
    return trade.as(
        person,
        () ->
            tickets.report(
                new ReportTicket(
                    key(word), null, 0, TicketKind.DEFECT, word, word, List.of(file(word)))));
  }

  private WriteMessage message(String word, String ticket) {
    return new WriteMessage(key(word), ticket, word, List.of(file(word)));
  }

  private void documents(String word, Customer company, TreeSet<String> numbers) {
    Actor person = company.person(Role.DOCUMENTS);
    String shared =
        trade.as(
            trade.staff(Role.DOCUMENTS),
            () ->
                folders.share(
                    new ShareDocument(
                        key(word), new PartnerNumber(company.number()), word, word, file(word))));
    numbers.add(shared);
    numbers.add(share(person, word));
    trade.as(
        person, () -> folders.addVersion(new AddVersion(key(word), shared, word, file(word + 2))));
    trade.as(person, () -> folders.acknowledge(shared, 1));
    Map<String, String> values = Map.of("what", "address", "from", "2027-12-01", "details", word);
    SendOutcome sent =
        trade.as(person, () -> forms.send(new SendForm(key(word), "contact-data", values)));
    numbers.add(((SendOutcome.Sent) sent).number());
    trade.as(person, () -> forms.saveDraft("contact-data", values));
  }

  private String share(Actor person, String word) {
    return trade.as(
        person,
        () ->
            folders.share(
                new ShareDocument(key(word), new PartnerNumber(""), word, word, file(word))));
  }

  /** What only staff see: documents, entries, mails. */
  private void references(Customer company, TreeSet<String> numbers) {
    for (String query :
        List.of(
            "SELECT number FROM billing_document WHERE partner_id = ?1",
            "SELECT source FROM allocation WHERE partner_id = ?1",
            "SELECT e.reference FROM statement_entry e JOIN allocation a ON a.entry_id = e.id"
                + " WHERE a.partner_id = ?1",
            "SELECT reference FROM mail WHERE partner_id = ?1")) {
      trade.rows(query, company.id()).forEach(number -> numbers.add(String.valueOf(number)));
    }
  }

  private static FileUpload file(String word) {
    return FileUpload.of(word + ".txt", word.getBytes(StandardCharsets.UTF_8));
  }

  private String key(String word) {
    String key = word + "-" + Trade.key();
    keys.add(key);
    return key;
  }
}
