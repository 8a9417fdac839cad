package app.kontor.sharing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The folders of all customers. */
@Dependent
public class FolderList implements ListDefinition<FolderSummary> {
  public static final ListShape<FolderSummary> SHAPE =
      ListShape.<FolderSummary>named("folders")
          .link(
              "customer",
              "office.folders.customer",
              FolderSummary::partnerName,
              "partner",
              FolderSummary::partnerNumber)
          .code("customer-number", "office.folders.customer", FolderSummary::partnerNumber)
          .number("documents", "office.folders.documents", FolderSummary::documents)
          .status("unread", "office.folders.not-read", FolderList::unread)
          .date("changed", "office.folders.changed", FolderSummary::updatedAt)
          .page(
              Audience.STAFF,
              ListCell.of("customer").over("customer-number"),
              ListCell.of("documents"),
              ListCell.of("unread"),
              ListCell.of("changed"))
          .filter(FilterField.search("q", "office.folders.search"))
          .build();

  private final Folders folders;

  @Inject
  public FolderList(Folders folders) {
    this.folders = folders;
  }

  @Override
  public ListShape<FolderSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<FolderSummary> rows(FilterValues filter, PageRequest page) {
    return folders.folders(filter.text("q"), page);
  }

  private static @Nullable Object unread(FolderSummary folder) {
    return folder.notReadByPartner().isNone()
        ? null
        : new Badge("UNREAD", folder.notReadByPartner(), "warn", "pi-envelope");
  }
}
