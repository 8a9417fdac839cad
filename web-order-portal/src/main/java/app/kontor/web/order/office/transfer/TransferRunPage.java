package app.kontor.web.order.office.transfer;

import app.kontor.platform.list.Badge;
import app.kontor.transfer.MassChanges;
import app.kontor.transfer.TransferList;
import app.kontor.transfer.TransferState;
import app.kontor.transfer.TransferView;
import app.kontor.transfer.Transfers;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the rows of a file would do, and have done. */
@Named
@ViewScoped
public class TransferRunPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Transfers transfers;
  @EJB private MassChanges changes;
  @Inject private PageInfo info;
  @Inject private Texts texts;
  @Inject private ListPages lists;

  private String reference = "";
  private long version;
  private @Nullable TransferView file;

  /** Reads how far the file is, or leads to its columns if nobody has said what they are. */
  public @Nullable String load() {
    if (reference.isEmpty()) {
      return info.redirect(TransferPage.LIST);
    }
    TransferView found = transfers.file(reference);
    if (found.state() == TransferState.COLUMNS) {
      return info.redirect(TransferPage.COLUMNS, "transfer", reference);
    }
    file = found;
    version = found.version();
    if (isCompared()) {
      lists.load("transfer-rows");
    }
    return null;
  }

  /** Applies each row that can be. */
  public String applyEach() {
    return apply(false);
  }

  /** Applies all rows or none. */
  public String applyTogether() {
    return apply(true);
  }

  private String apply(boolean together) {
    transfers.apply(reference, version, together);
    return again();
  }

  /** Compares once more. */
  public String checkAgain() {
    transfers.checkAgain(reference, version);
    return again();
  }

  /** Has the values compared that were there before. */
  public String takeBack() {
    TransferView shown = transfers.file(reference);
    String name = texts.of("office.transfer-run.taken-back", shown.fileName());
    String back = changes.takeBack(info.key(), reference, name);
    return info.redirect(TransferPage.RUN, "transfer", back);
  }

  /** Whether what it has changed can be taken back. */
  public boolean isReversible() {
    TransferView shown = file;
    return shown != null
        && shown.kind().equals("items")
        && shown.state() == TransferState.APPLIED
        && shown.counts().changed() > 0;
  }

  /** Stops what is being done. */
  public String cancel() {
    transfers.cancel(reference);
    info.done("office.transfer-run.stopping");
    return again();
  }

  private String again() {
    return info.redirect(TransferPage.RUN, "transfer", reference);
  }

  /** Whether a job is at work on it. */
  public boolean isRunning() {
    return file != null && file.state().isRunning();
  }

  /** Where the progress is told while a job is at work on it; empty if none is. */
  public String getLive() {
    return isRunning() ? info.url("/office/transfer-progress") + "?transfer=" + reference : "";
  }

  /** Whether its rows have been compared. */
  public boolean isCompared() {
    return file != null
        && !isRunning()
        && (file.state() != TransferState.FAILED || file.counts().rows() > 0);
  }

  /** Whether there is something to apply. */
  public boolean isApplicable() {
    return file != null && file.state() == TransferState.CHECKED && file.counts().doing() > 0;
  }

  /** Whether nothing would change. */
  public boolean isNothing() {
    return file != null && file.state() == TransferState.CHECKED && file.counts().doing() == 0;
  }

  /** How far it is, in words. */
  public String getState() {
    TransferView shown = file;
    return shown == null ? "" : texts.said(TransferList.state(shown));
  }

  /** The look of the state. */
  public String getLook() {
    TransferView shown = file;
    if (shown == null) {
      return "";
    }
    Badge badge = TransferList.state(shown);
    return String.valueOf(badge.look());
  }

  /** Why nothing was done. */
  public String getFailure() {
    TransferView.Failure failure = file == null ? null : file.failure();
    if (failure == null) {
      return "";
    }
    String key = "refusal." + failure.code();
    return texts.has(key)
        ? texts.of(key, failure.args().toArray())
        : texts.of("refusal.other", failure.code());
  }

  public @Nullable TransferView getFile() {
    return file;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference.strip();
  }
}
