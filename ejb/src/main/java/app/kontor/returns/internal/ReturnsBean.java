package app.kontor.returns.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.Address;
import app.kontor.party.Parties;
import app.kontor.platform.address.PublicAddress;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.returns.AnnounceReturn;
import app.kontor.returns.BookArrival;
import app.kontor.returns.DecideReturn;
import app.kontor.returns.ReturnChanged;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnFilter;
import app.kontor.returns.ReturnLabel;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnOffer;
import app.kontor.returns.ReturnReason;
import app.kontor.returns.ReturnStatus;
import app.kontor.returns.ReturnSummary;
import app.kontor.returns.Returns;
import app.kontor.returns.ReturnsRefusal.UnknownReturn;
import app.kontor.returns.SettleReturn;
import app.kontor.returns.internal.ReturnRepository.Sight;
import app.kontor.returns.model.GoodsReturn;
import app.kontor.returns.model.ReturnPhoto;
import app.kontor.stock.Warehouses;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Returns behind the gate; what is done is in {@link ReturnAnnouncement} and {@link ReturnWork}.
 */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReturnsBean implements Returns {
  private static final int MAX_DOCUMENT = 60;

  private final CurrentActor actor;
  private final ReturnRepository rows;
  private final ReturnSight sight;
  private final ReturnAnnouncement announcement;
  private final ReturnWork work;
  private final Ordering ordering;
  private final Parties parties;
  private final Warehouses warehouses;
  private final FileStore files;
  private final Once once;
  private final Clock clock;
  private final Event<ReturnChanged> changed;

  @Inject
  public ReturnsBean(
      CurrentActor actor,
      ReturnRepository rows,
      ReturnSight sight,
      ReturnAnnouncement announcement,
      ReturnWork work,
      Ordering ordering,
      Parties parties,
      Warehouses warehouses,
      FileStore files,
      Once once,
      Clock clock,
      Event<ReturnChanged> changed) {
    this.actor = actor;
    this.rows = rows;
    this.sight = sight;
    this.announcement = announcement;
    this.work = work;
    this.ordering = ordering;
    this.parties = parties;
    this.warehouses = warehouses;
    this.files = files;
    this.once = once;
    this.clock = clock;
    this.changed = changed;
  }

  @Override
  @Allowed({Permission.ORDER_PLACE, Permission.ORDER_ENTER})
  public ReturnOffer offer(OrderNumber orderNumber) {
    return announcement.offer(orderNumber);
  }

  @Override
  @Allowed(
      value = {Permission.ORDER_PLACE, Permission.ORDER_ENTER},
      audit = true)
  public ReturnNumber announce(AnnounceReturn command) {
    return new ReturnNumber(
        once.run(
                "announce-return",
                ownKey(command.key()),
                command,
                Made.class,
                () -> told(announcement.announce(command)))
            .reference());
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public Page<ReturnSummary> list(ReturnFilter filter, PageRequest page) {
    return rows.list(filter, sight.sight(), page);
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public Map<ReturnStatus, Total> countByStatus() {
    return rows.countByStatus(sight.sight());
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public List<ReturnDetail> ofOrder(OrderNumber orderNumber) {
    List<GoodsReturn> found = rows.ofOrder(orderNumber, sight.sight());
    if (found.isEmpty()) {
      return List.of();
    }
    Map<String, String> reasons = reasons(actor.get().sellerId(), actor.get().language());
    return found.stream().map(one -> one.detail(reasons, actor.get())).toList();
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public ReturnDetail goodsReturn(ReturnNumber number) {
    Actor reader = actor.get();
    return rows.get(number, sight.sight())
        .detail(reasons(reader.sellerId(), reader.language()), reader);
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public ReturnLabel label(ReturnNumber number) {
    GoodsReturn awaited = rows.get(number, sight.sight());
    awaited.requireAwaited();
    Address to =
        awaited
            .returnTo()
            .flatMap(warehouses::addressOf)
            .orElseGet(() -> parties.seller(awaited.sellerId()).address());
    return new ReturnLabel(
        awaited.number(),
        awaited.orderNumber(),
        to,
        ordering.orderForDocuments(awaited.orderNumber()).delivery().address(),
        ReturnCodes.of(
            PublicAddress.get() + "/orders/office/return.xhtml?return=" + awaited.number()));
  }

  @Override
  @Within
  public ReturnDetail returnForMail(ReturnNumber number) {
    long seller = actor.get().sellerId();
    GoodsReturn found = rows.get(number, new Sight(new PartnerScope(seller, 0), false));
    Locale language = parties.partner(found.partnerId()).language();
    return found.detail(reasons(seller, language), null);
  }

  private Map<String, String> reasons(long sellerId, Locale language) {
    return rows.reasons(sellerId, true, language, parties.seller(sellerId).language()).stream()
        .collect(Collectors.toMap(ReturnReason::code, ReturnReason::name));
  }

  @Override
  @Allowed(
      value = {Permission.ORDER_PLACE, Permission.ORDER_MANAGE},
      audit = true)
  public void withdraw(ReturnNumber number, long version) {
    GoodsReturn announced = work.lock(number, version).goodsReturn();
    announced.withdraw();
    told(announced);
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void decide(DecideReturn command) {
    told(work.decide(command));
  }

  @Override
  @Allowed(value = Permission.STOCK_MANAGE, audit = true)
  public void arrive(BookArrival command) {
    once.run(
        "return-arrived",
        ownKey(command.key()),
        command,
        Made.class,
        () -> told(work.arrive(command)));
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void settle(SettleReturn command) {
    once.run(
        "settle-return",
        ownKey(command.key()),
        command,
        Made.class,
        () -> told(work.settle(command)));
  }

  @Override
  @Allowed(value = Permission.INVOICE_ISSUE, audit = true)
  public void corrected(ReturnNumber number, long version, String document) {
    String said = ReturnTexts.atMost("document", document, MAX_DOCUMENT);
    if (said.isEmpty()) {
      throw InvalidInput.required("document");
    }
    work.lock(number, version).goodsReturn().corrected(said, actor.get().name(), clock.instant());
  }

  /** The order's time line has it, and everybody who has to know is told. */
  private Made told(GoodsReturn goodsReturn) {
    ordering.note(
        goodsReturn.orderNumber(),
        "RETURN_" + goodsReturn.status().name(),
        goodsReturn.number().value());
    changed.fire(
        new ReturnChanged(
            goodsReturn.sellerId(),
            goodsReturn.partnerId(),
            goodsReturn.number(),
            goodsReturn.status(),
            actor.get().isStaff()));
    return new Made(goodsReturn.number().value());
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public PhotoContent photo(ReturnNumber number, int position) {
    ReturnPhoto photo =
        rows.get(number, sight.sight())
            .photo(position)
            .orElseThrow(() -> new UnknownReturn(number));
    StoredFile stored = files.get(photo.fileId());
    return new PhotoContent(
        stored.name(), stored.mediaType(), stored.size(), files.open(photo.fileId()));
  }

  /** Keys of different people never meet. */
  private String ownKey(String key) {
    return actor.get().userId() + ":" + key;
  }
}
