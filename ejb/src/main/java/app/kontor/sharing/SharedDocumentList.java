package app.kontor.sharing;

import app.kontor.gate.CurrentActor;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Documents of one folder: the own company's, or for staff the one that the filter names. */
@Dependent
public class SharedDocumentList implements ListDefinition<DocumentSummary> {
  public static final ListShape<DocumentSummary> SHAPE =
      ListShape.<DocumentSummary>named("shared-documents")
          .link(
              "title",
              "documents.document",
              DocumentSummary::title,
              "document",
              DocumentSummary::number)
          .code("number", "common.number", DocumentSummary::number)
          .status("read-by-seller", "documents.read", row -> state(row, true))
          .status("read-by-customer", "documents.read", row -> state(row, false))
          .code("customer", "office.folders.customer", DocumentSummary::partnerNumber)
          .text("file", "documents.file", DocumentSummary::fileName)
          .date("changed", "documents.changed", DocumentSummary::updatedAt)
          .text("changed-by", "documents.changed", DocumentSummary::updatedBy)
          .page(
              Audience.CUSTOMER,
              ListCell.of("title").over("number", "read-by-customer"),
              ListCell.of("file"),
              ListCell.of("changed").over("changed-by"))
          .page(
              Audience.STAFF,
              ListCell.of("title").over("number", "read-by-seller"),
              ListCell.of("customer"),
              ListCell.of("file"),
              ListCell.of("changed").over("changed-by"))
          .filter(FilterField.search("q", "index.search"))
          .build();

  private final Folders folders;
  private final CurrentActor actor;

  @Inject
  public SharedDocumentList(Folders folders, CurrentActor actor) {
    this.folders = folders;
    this.actor = actor;
  }

  @Override
  public ListShape<DocumentSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<DocumentSummary> rows(FilterValues filter, PageRequest page) {
    String partner = actor.get().isStaff() ? filter.text("partner") : "";
    return folders.documents(
        new DocumentFilter(new PartnerNumber(partner), filter.text("q"), filter.flag("unread")),
        page);
  }

  /**
   * Whether a document is to be read.
   *
   * @param seller whether it is the seller's people who look at it
   */
  private static Badge state(DocumentSummary document, boolean seller) {
    if (document.bySeller() == seller) {
      return new Badge("SENT", Phrase.of("documents.from-seller"), "neutral", "pi-upload");
    }
    return document.readByMe()
        ? new Badge("READ", Phrase.of("documents.read"), "ok", "pi-check")
        : new Badge("UNREAD", Phrase.of("documents.unread"), "warn", "pi-envelope");
  }
}
