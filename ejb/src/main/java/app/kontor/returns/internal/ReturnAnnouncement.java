package app.kontor.returns.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.setting.Settings;
import app.kontor.returns.AnnounceReturn;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnOffer;
import app.kontor.returns.ReturnReason;
import app.kontor.returns.ReturnSettings;
import app.kontor.returns.ReturnableLine;
import app.kontor.returns.Returns;
import app.kontor.returns.ReturnsRefusal.MoreThanLeft;
import app.kontor.returns.internal.ReturnRepository.Sight;
import app.kontor.returns.model.GoodsReturn;
import app.kontor.returns.model.GoodsReturnLine;
import app.kontor.returns.model.NewPhoto;
import app.kontor.returns.model.ReturnPolicy;
import app.kontor.returns.model.ReturnSums;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.Shipping;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What of an order may come back, and announcing that it does. */
@Dependent
public class ReturnAnnouncement {
  private static final String SERIES = "RMA";

  private final CurrentActor actor;
  private final ReturnRepository rows;
  private final Ordering ordering;
  private final Shipping shipping;
  private final Parties parties;
  private final Settings settings;
  private final FileStore files;
  private final NumberSeries numbers;
  private final Clock clock;

  @Inject
  ReturnAnnouncement(
      CurrentActor actor,
      ReturnRepository rows,
      Ordering ordering,
      Shipping shipping,
      Parties parties,
      Settings settings,
      FileStore files,
      NumberSeries numbers,
      Clock clock) {
    this.actor = actor;
    this.rows = rows;
    this.ordering = ordering;
    this.shipping = shipping;
    this.parties = parties;
    this.settings = settings;
    this.files = files;
    this.numbers = numbers;
    this.clock = clock;
  }

  ReturnOffer offer(OrderNumber number) {
    OrderDetail order = ordering.order(number);
    return new ReturnOffer(
        order.number(),
        order.buyer().address().name(),
        returnable(order),
        rows.reasons(order.sellerId(), false, actor.get().language(), parties.seller().language()),
        days(order));
  }

  private int days(OrderDetail order) {
    return settings.get(order.sellerId(), ReturnSettings.DAYS);
  }

  /** The lines of which goods have left; of staff nobody asks how long ago. */
  private List<ReturnableLine> returnable(OrderDetail order) {
    Map<Integer, Quantity> taken =
        ReturnSums.of(rows.ofOrder(order.number(), whole(order)), GoodsReturn::taken);
    Map<Integer, Quantity> recent = actor.get().isStaff() ? Map.of() : recent(order);
    List<ReturnableLine> lines = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      if (line.isGoods() && line.despatched().isPositive()) {
        Quantity zero = Quantity.zero(line.ordered().unit());
        lines.add(
            ReturnPolicy.returnable(
                line,
                taken.getOrDefault(line.lineNumber(), zero),
                actor.get().isStaff()
                    ? line.despatched()
                    : recent.getOrDefault(line.lineNumber(), zero)));
      }
    }
    return lines;
  }

  private static Sight whole(OrderDetail order) {
    return new Sight(new PartnerScope(order.sellerId(), 0), false);
  }

  /** What has left within the seller's days, by line. */
  private Map<Integer, Quantity> recent(OrderDetail order) {
    int days = days(order);
    LocalDate earliest = parties.seller(order.sellerId()).today(clock).minusDays(days);
    Map<Integer, Quantity> sums = new HashMap<>();
    for (DespatchAdvice note : days == 0 ? List.<DespatchAdvice>of() : notes(order)) {
      if (!note.date().isBefore(earliest)) {
        note.lines()
            .forEach(line -> sums.merge(line.lineNumber(), line.quantity(), Quantity::plus));
      }
    }
    return sums;
  }

  private List<DespatchAdvice> notes(OrderDetail order) {
    return shipping.despatchAdvices(order.number());
  }

  GoodsReturn announce(AnnounceReturn command) {
    OrderNumber number = ordering.order(command.orderNumber()).number();
    OrderDetail order = ordering.lock(number);
    Map<Integer, ReturnableLine> returnable =
        returnable(order).stream()
            .collect(Collectors.toMap(line -> line.line().lineNumber(), line -> line));
    Set<String> reasons =
        rows
            .reasons(order.sellerId(), false, actor.get().language(), parties.seller().language())
            .stream()
            .map(ReturnReason::code)
            .collect(Collectors.toSet());
    List<GoodsReturnLine.Announced> lines = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (AnnounceReturn.Line line : command.lines()) {
      ReturnableLine there = returnable.get(line.lineNumber());
      if (there == null || !named.add(line.lineNumber())) {
        throw new InvalidInput(
            line.lineNumber() + ":quantity", "UNKNOWN_ORDER_LINE", line.lineNumber(), number);
      }
      lines.add(announced(order, line, there, reasons));
    }
    if (lines.isEmpty()) {
      throw new InvalidInput("form", "RETURN_WITHOUT_LINES");
    }
    String note = ReturnTexts.atMost("note", command.note(), Returns.MAX_NOTE);
    List<NewPhoto> photos = store(command.photos());
    Actor who = actor.get();
    LocalDate today = parties.seller(order.sellerId()).today(clock);
    GoodsReturn announced =
        new GoodsReturn(
            new ReturnNumber(numbers.next(order.sellerId(), SERIES, today)),
            order,
            who,
            note,
            clock.instant());
    lines.forEach(announced::add);
    announced.add(photos);
    rows.add(announced);
    return announced;
  }

  private static GoodsReturnLine.Announced announced(
      OrderDetail order, AnnounceReturn.Line line, ReturnableLine there, Set<String> reasons) {
    String row = line.lineNumber() + ":";
    Quantity quantity = quantity(line, there.line());
    if (quantity.compareTo(there.returnable()) > 0) {
      throw new MoreThanLeft(
          order.number(),
          line.lineNumber(),
          there.line().item().number(),
          there.line().portion(there.returnable()));
    }
    if (!reasons.contains(line.reasonCode())) {
      throw line.reasonCode().isBlank()
          ? InvalidInput.required(row + "reason")
          : new InvalidInput(row + "reason", "NOT_A_VALUE", line.reasonCode());
    }
    return new GoodsReturnLine.Announced(
        there.line(),
        quantity,
        line.reasonCode(),
        line.wish(),
        ReturnTexts.atMost(row + "serial", line.serial(), Returns.MAX_SERIAL),
        ReturnTexts.atMost(row + "description", line.description(), Returns.MAX_DESCRIPTION));
  }

  /** What was typed, in the line's base unit; half of a bundle is none. */
  private static Quantity quantity(AnnounceReturn.Line line, OrderLine of) {
    String field = line.lineNumber() + ":quantity";
    NumberRange.ORDERED.check(field, line.quantity());
    UnitCode base = of.ordered().unit();
    UnitCode unit = line.unit();
    SalesUnit sold = of.item().soldIn();
    Quantity quantity;
    if (unit == null || unit.equals(base)) {
      quantity = Quantity.of(line.quantity(), base);
    } else if (sold != null && sold.unit().equals(unit)) {
      quantity = sold.inBase(line.quantity(), base);
    } else {
      throw new InvalidInput(field, "NOT_A_VALUE", unit);
    }
    if (!quantity.isPositive()) {
      throw new InvalidInput(field, "NOT_POSITIVE");
    }
    if (!of.item().parts().isEmpty() && quantity.value().stripTrailingZeros().scale() > 0) {
      throw new InvalidInput(field, "NOT_WHOLE_BUNDLES", of.item().number(), line.lineNumber());
    }
    return quantity;
  }

  /** Photos and films alone: papers say nothing of goods that a line does not say. */
  private List<NewPhoto> store(List<FileUpload> uploads) {
    List<StoredFile> stored = Returns.PHOTOS.store(files, uploads);
    for (StoredFile file : stored) {
      if (!file.mediaType().startsWith("image/") && !file.mediaType().endsWith("/mp4")) {
        throw new InvalidInput("files", "FILE_TYPE", file.name());
      }
    }
    return stored.stream().map(NewPhoto::of).toList();
  }
}
