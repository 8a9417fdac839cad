package app.kontor.ordering;

import jakarta.ejb.Local;
import java.time.LocalDate;

/** Is told by other capabilities which papers and parcels of an order there are. */
@Local
public interface PapersOfOrders {

  /**
   * An order has a paper or parcel more, by which it is found from now on.
   *
   * @param number as printed, at most 40 characters
   * @param day where the seller is
   */
  void record(OrderNumber order, PaperKind kind, String number, LocalDate day);
}
