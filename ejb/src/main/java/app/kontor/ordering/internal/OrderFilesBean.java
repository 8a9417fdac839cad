package app.kontor.ordering.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.OrderDetail.OrderEvent;
import app.kontor.ordering.OrderFile;
import app.kontor.ordering.OrderFiles;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.UnknownOrder;
import app.kontor.ordering.model.OrderFileRow;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files of orders behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrderFilesBean implements OrderFiles {
  /** Most characters of what a step of the time line says. */
  private static final int MAX_DETAIL = 300;

  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final OrderRepository orders;
  private final OrderFileRows rows;
  private final OrderSteps steps;
  private final FileStore store;
  private final Once once;

  @Inject
  public OrderFilesBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      OrderRepository orders,
      OrderFileRows rows,
      OrderSteps steps,
      FileStore store,
      Once once) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.orders = orders;
    this.rows = rows;
    this.steps = steps;
    this.store = store;
    this.once = once;
  }

  /** What is handed in at once; number null for the next order. */
  private record HandedIn(
      @Nullable OrderNumber number, @Nullable ItemNumber item, List<FileUpload> files) {
    HandedIn {
      files = List.copyOf(files);
    }
  }

  @Override
  @Allowed(Permission.ORDER_PLACE)
  public List<OrderFile> drafts() {
    return mine().stream().map(OrderFileRow::view).toList();
  }

  private List<OrderFileRow> mine() {
    return rows.drafts(actor.get().sellerId(), actor.get().deskId());
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void attach(String key, @Nullable ItemNumber item, List<FileUpload> files) {
    run(
        "attach-order-files",
        key,
        new HandedIn(null, item, files),
        () -> {
          long partner = parties.ownPartner().id();
          keep(files, mine().size(), partner, null, item);
          return "";
        });
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public void discard(long id) {
    mine().stream().filter(row -> row.id() == id).forEach(rows::remove);
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public List<OrderFile> of(OrderNumber number) {
    return rows.of(shown(number)).stream().map(OrderFileRow::view).toList();
  }

  @Override
  @Allowed(
      value = {Permission.ORDER_PLACE, Permission.ORDER_MANAGE},
      audit = true)
  public void add(
      String key, OrderNumber number, @Nullable ItemNumber item, List<FileUpload> files) {
    run(
        "add-order-files",
        key,
        new HandedIn(number, item, files),
        () -> {
          SalesOrder order =
              orders.shown(orders.getForUpdate(number, actor.get().scope()), parties.visibility());
          if (!OrderPolicy.CAN_BE_CHANGED.isKeptBy(order)) {
            throw new OrderNotOpen(number, order.status());
          }
          int there = rows.of(order).size();
          String names = keep(files, there, order.partnerId(), order.id(), item);
          steps.note(order, OrderEvent.FILES_ADDED, names);
          return number.value();
        });
  }

  private void run(
      String command, String key, HandedIn asked, java.util.function.Supplier<String> body) {
    once.run(
        command, actor.get().userId() + ":" + key, asked, Made.class, () -> new Made(body.get()));
  }

  /** Keeps files that are acceptable, and says how they are called. */
  private String keep(
      List<FileUpload> files,
      int there,
      long partner,
      @Nullable Long order,
      @Nullable ItemNumber item) {
    if (files.isEmpty()) {
      throw InvalidInput.required("files");
    }
    if (there + files.size() > MOST) {
      throw new InvalidInput("files", "FILE_TOO_MANY", MOST);
    }
    List<StoredFile> stored = FILES.store(store, files);
    stored.forEach(
        file ->
            rows.add(new OrderFileRow(actor.get(), partner, order, item, file, clock.instant())));
    return named(stored.stream().map(StoredFile::name).toList());
  }

  /** As many names as a step of the time line has room for. */
  static String named(List<String> names) {
    String all = names.stream().collect(Collectors.joining(", "));
    return all.length() <= MAX_DETAIL ? all : all.substring(0, MAX_DETAIL - 1) + "…";
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public Content file(OrderNumber number, long id) {
    OrderFileRow row =
        rows.of(shown(number)).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new UnknownOrder(number));
    StoredFile stored = store.get(row.fileId());
    return new Content(row.name(), row.mediaType(), stored.size(), store.open(row.fileId()));
  }

  private SalesOrder shown(OrderNumber number) {
    Actor who = actor.get();
    return orders.shown(orders.spelled(number, who.scope()), parties.visibility());
  }
}
