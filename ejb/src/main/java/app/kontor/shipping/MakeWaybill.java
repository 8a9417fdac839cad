package app.kontor.shipping;

import app.kontor.party.Address;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a DHL waybill for a goods-issue note.
 *
 * @param key idempotency key of the form
 * @param sender kept with its postcode in the spelling of its country, as is the receiver
 * @param carrierNumber as given by the carrier (portal, pre-printed blank), or null: then the next
 *     number of the allotted pool, and without a pool the waybill is an internal draft
 * @param content what is inside, at most 30 characters
 * @param reference at most 200 characters
 * @param note for the courier, at most 100 characters, may be empty
 * @param dispatchedOn when the courier takes it
 */
public record MakeWaybill(
    String key,
    DespatchNumber despatchNumber,
    @Nullable String carrierNumber,
    DhlService service,
    WaybillFormat format,
    Address sender,
    Address receiver,
    List<Piece> pieces,
    String content,
    String reference,
    String note,
    LocalDate dispatchedOn) {
  public MakeWaybill {
    sender = sender.tidied();
    receiver = receiver.tidied();
    pieces = List.copyOf(pieces);
  }
}
