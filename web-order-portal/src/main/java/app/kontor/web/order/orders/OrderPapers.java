package app.kontor.web.order.orders;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentSummary;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.shipping.Parcel;
import app.kontor.shipping.Shipping;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents and parcels of the order shown, for those who may see them. */
@Named
@RequestScoped
public class OrderPapers {
  @Inject private OrderPage view;
  @Inject private Billing billing;
  @Inject private Shipping shipping;
  @Inject private CurrentActor actor;

  private @Nullable List<DocumentSummary> documents;
  private @Nullable List<Parcel> parcels;

  public List<DocumentSummary> getDocuments() {
    List<DocumentSummary> read = documents;
    if (read == null) {
      read = may(Permission.DOCUMENT_VIEW) ? billing.documentsOf(view.getNumber()) : List.of();
      documents = read;
    }
    return read;
  }

  public List<Parcel> getParcels() {
    List<Parcel> read = parcels;
    if (read == null) {
      read = may(Permission.PARCEL_VIEW) ? shipping.parcels(view.getNumber()) : List.of();
      parcels = read;
    }
    return read;
  }

  private boolean may(Permission permission) {
    return actor.get().may(permission);
  }
}
