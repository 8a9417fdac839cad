package app.kontor.shipping.internal;

import app.kontor.platform.file.FileStore;
import app.kontor.platform.transaction.SlowWork;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.Topic;
import app.kontor.shipping.internal.carrier.CarrierAdapters;
import app.kontor.shipping.model.Waybill;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Makes the PDF of a waybill out of its stored data: right after the commit by a message of the
 * outbox, or before that by the first who wants it. One file is kept; it never changes.
 */
@ApplicationScoped
public class WaybillPrinting implements OutboxHandler<WaybillPrinting.Print> {
  static final Topic<Print> TOPIC = new Topic<>("waybill", Print.class);

  /** A waybill was made. */
  public record Print(long waybillId) {}

  @Inject private Transactions transactions;
  @Inject private SlowWork slow;
  @Inject private ShippingRepository rows;
  @Inject private CarrierAdapters adapters;
  @Inject private FileStore files;

  @Override
  public Topic<Print> topic() {
    return TOPIC;
  }

  @Override
  public void deliver(Print payload) {
    print(payload.waybillId());
  }

  /** The id of the waybill's stored file, made now if nobody has made it. */
  long print(long waybillId) {
    Waybill waybill = transactions.read(() -> rows.waybillToPrint(waybillId));
    Long there = waybill.fileId();
    if (there != null) {
      return there;
    }
    slow.requireNothingHeld("a waybill's PDF");
    byte[] pdf = adapters.get(waybill.adapter()).print(waybill);
    return transactions.write(() -> keep(waybill, pdf));
  }

  private long keep(Waybill waybill, byte[] pdf) {
    return rows.lockedFileOf(waybill.id())
        .orElseGet(
            () -> {
              String name = "waybill-" + waybill.code().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf";
              long file = files.store(name, pdf).id();
              rows.keepFile(waybill.id(), file);
              return file;
            });
  }
}
