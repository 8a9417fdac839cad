package app.kontor.web.order.office.transfer;

import app.kontor.transfer.TransferList;
import app.kontor.transfer.Transfers;
import app.kontor.web.common.list.ListPages;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What can be loaded and taken as a file, and the files that were loaded. */
@Named
@RequestScoped
public class TransfersPage {
  @EJB private Transfers transfers;
  @Inject private ListPages lists;

  private List<String> kinds = List.of();

  public void load() {
    kinds = transfers.kinds();
    lists.load(TransferList.SHAPE);
  }

  /** Keys of what the visitor may load. */
  public List<String> getKinds() {
    return kinds;
  }
}
