package app.kontor.shipping.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.OwnTransactions;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.transaction.Transactions;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.DespatchDetail;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.DespatchSummary;
import app.kontor.shipping.MakeWaybill;
import app.kontor.shipping.Parcel;
import app.kontor.shipping.RecordParcel;
import app.kontor.shipping.Shipping;
import app.kontor.shipping.model.Despatch;
import app.kontor.shipping.model.DespatchLine;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shipping behind the gate; what is done is in {@link GoodsIssue} and {@link ParcelPapers}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShippingBean implements Shipping {
  private final CurrentActor actor;
  private final ShippingRepository rows;
  private final GoodsIssue goodsIssue;
  private final ParcelPapers papers;
  private final Parties parties;
  private final Catalogue catalogue;
  private final Ordering ordering;
  private final FileStore files;
  private final WaybillPrinting printing;
  private final Transactions transactions;
  private final Once once;

  @Inject
  public ShippingBean(
      CurrentActor actor,
      ShippingRepository rows,
      GoodsIssue goodsIssue,
      ParcelPapers papers,
      Parties parties,
      Catalogue catalogue,
      Ordering ordering,
      FileStore files,
      WaybillPrinting printing,
      Transactions transactions,
      Once once) {
    this.actor = actor;
    this.rows = rows;
    this.goodsIssue = goodsIssue;
    this.papers = papers;
    this.parties = parties;
    this.catalogue = catalogue;
    this.ordering = ordering;
    this.files = files;
    this.printing = printing;
    this.transactions = transactions;
    this.once = once;
  }

  @Override
  @Allowed(value = Permission.SHIPPING, audit = true)
  public DespatchNumber issueGoods(
      String key,
      OrderNumber orderNumber,
      String warehouseCode,
      Map<Integer, Quantity> quantities) {
    Map<Integer, Quantity> wanted = new TreeMap<>(quantities);
    return new DespatchNumber(
        once.run(
                "issue-goods",
                actor.get().userId() + ":" + key,
                new IssueGoods(orderNumber, warehouseCode, wanted),
                Made.class,
                () -> new Made(goodsIssue.issue(orderNumber, warehouseCode, wanted).value()))
            .reference());
  }

  private record IssueGoods(
      OrderNumber orderNumber, String warehouseCode, Map<Integer, Quantity> quantities) {}

  @Override
  @Within
  public DespatchAdvice despatchAdvice(DespatchNumber number) {
    return rows.despatch(number, wholeSeller()).view();
  }

  @Override
  @Allowed({Permission.ORDER_VIEW, Permission.DOCUMENT_VIEW, Permission.SHIPPING})
  public List<DespatchAdvice> despatchAdvices(OrderNumber orderNumber) {
    return rows.despatches(orderNumber, actor.get().scope()).stream().map(Despatch::view).toList();
  }

  @Override
  @Allowed({Permission.PARCEL_VIEW, Permission.SHIPPING})
  public List<Parcel> parcels(OrderNumber orderNumber) {
    return rows.parcels(orderNumber, actor.get().scope());
  }

  @Override
  @Allowed(Permission.SHIPPING)
  public Page<DespatchSummary> toShip(PageRequest page) {
    return requested(rows.toShip(seller(), page));
  }

  @Override
  @Allowed(Permission.SHIPPING)
  public Page<DespatchSummary> despatches(String text, PageRequest page) {
    return requested(rows.list(seller(), text, page));
  }

  /** With the dates the orders ask for. */
  private Page<DespatchSummary> requested(Page<DespatchSummary> page) {
    Map<OrderNumber, OrderSummary> orders =
        ordering.orders(page.rows().stream().map(DespatchSummary::orderNumber).toList());
    List<DespatchSummary> rows = new ArrayList<>();
    for (DespatchSummary row : page.rows()) {
      OrderSummary order = orders.get(row.orderNumber());
      rows.add(order == null ? row : row.requestedFor(order.requestedDate()));
    }
    return new Page<>(rows, page.total());
  }

  @Override
  @Allowed(Permission.SHIPPING)
  public DespatchDetail despatch(DespatchNumber number) {
    Despatch despatch = rows.despatch(number, wholeSeller());
    return new DespatchDetail(
        despatch.view(),
        despatch.deliveryName(),
        despatch.carrier(),
        senderOf(despatch),
        goodsKg(despatch),
        rows.waybills(despatch),
        rows.parcels(despatch));
  }

  private app.kontor.party.Address senderOf(Despatch despatch) {
    return parties.seller(despatch.sellerId()).address();
  }

  private BigDecimal goodsKg(Despatch despatch) {
    Map<Long, Item> items =
        catalogue.items(
            despatch.lines().stream().map(DespatchLine::itemId).toList(), actor.get().language());
    BigDecimal sum = BigDecimal.ZERO;
    for (DespatchLine line : despatch.lines()) {
      Item item = items.get(line.itemId());
      if (item != null) {
        sum = sum.add(item.weightKg().multiply(line.quantity().value()));
      }
    }
    return sum;
  }

  @Override
  @Allowed(value = Permission.SHIPPING, audit = true)
  public String makeWaybill(MakeWaybill command) {
    return once.run(
            "make-waybill",
            actor.get().userId() + ":" + command.key(),
            command,
            Made.class,
            () -> new Made(papers.makeWaybill(command)))
        .reference();
  }

  @Override
  @Allowed(value = Permission.SHIPPING, audit = true)
  public String recordParcel(RecordParcel command) {
    return once.run(
            "record-parcel",
            actor.get().userId() + ":" + command.key(),
            command,
            Made.class,
            () -> new Made(papers.recordParcel(command)))
        .reference();
  }

  @Override
  @Allowed(Permission.SHIPPING)
  @OwnTransactions
  public WaybillPdf waybillPdf(String code) {
    long waybill = transactions.read(() -> rows.waybill(seller(), code).id());
    long file = printing.print(waybill);
    return new WaybillPdf(files.get(file).name(), files.read(file));
  }

  private long seller() {
    return actor.get().sellerId();
  }

  private PartnerScope wholeSeller() {
    return PartnerScope.allOf(seller());
  }
}
