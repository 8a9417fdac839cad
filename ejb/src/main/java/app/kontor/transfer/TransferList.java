package app.kontor.transfer;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Files that were loaded, latest first. */
@Dependent
public class TransferList implements ListDefinition<TransferView> {
  public static final ListShape<TransferView> SHAPE =
      ListShape.<TransferView>named("transfers")
          .link(
              "file",
              "office.transfers.file",
              TransferView::fileName,
              "transfer",
              TransferView::reference)
          .text("kind", "office.transfers.kind", TransferList::kind)
          .status("state", "common.status", TransferList::state)
          .text("progress", "office.transfers.progress", TransferList::progress)
          .number("added", "office.transfers.added", file -> file.counts().added())
          .number("changed", "office.transfers.changed", file -> file.counts().changed())
          .number("same", "office.transfers.same", file -> file.counts().same())
          .number("refused", "office.transfers.refused", file -> file.counts().refused())
          .number("applied", "office.transfers.applied", file -> file.counts().applied())
          .text("who", "office.transfers.who", TransferView::who)
          .date("created", "office.transfers.created", TransferView::createdAt)
          .date("ended", "office.transfers.ended", TransferView::endedAt)
          .page(
              Audience.STAFF,
              ListCell.of("file").over("kind"),
              ListCell.of("state").over("progress"),
              ListCell.of("added"),
              ListCell.of("changed"),
              ListCell.of("refused"),
              ListCell.of("applied"),
              ListCell.of("who").over("created"))
          .file(
              "file", "kind", "state", "added", "changed", "same", "refused", "applied", "who",
              "created", "ended")
          .filter(
              FilterField.choice("kind", "office.transfers.kind", "common.all").filteringAtOnce())
          .build();

  private final Transfers transfers;

  @Inject
  public TransferList(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public ListShape<TransferView> shape() {
    return SHAPE;
  }

  @Override
  public Page<TransferView> rows(FilterValues filter, PageRequest page) {
    return transfers.files(filter.text("kind"), page);
  }

  @Override
  public Map<String, List<FilterChoice>> choices() {
    return Map.of(
        "kind",
        transfers.kinds().stream()
            .map(kind -> new FilterChoice(kind, Phrase.of("transfer.kind." + kind)))
            .toList());
  }

  private static Phrase kind(TransferView file) {
    return Phrase.of("transfer.kind." + file.kind());
  }

  /** How far a file is, in a look that lists have for such things. */
  public static Badge state(TransferView file) {
    String look =
        switch (file.state()) {
          case COLUMNS -> "WAITING";
          case CHECKING, APPLYING -> "RUNNING";
          case CHECKED -> "OPEN";
          case APPLIED -> "DONE";
          case FAILED -> "FAILED";
          case CANCELLED -> "CANCELLED";
        };
    return Badge.of(look, "enum.TransferState." + file.state());
  }

  private static String progress(TransferView file) {
    return file.state().isRunning() ? file.progress() + " %" : "";
  }
}
