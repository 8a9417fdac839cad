package app.kontor.web.documents;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.PageRequest;
import app.kontor.sharing.DocumentFilter;
import app.kontor.sharing.DocumentSummary;
import app.kontor.sharing.Folders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The latest documents from customers that the visitor has not read. */
@Named
@RequestScoped
public class FoldersPage {
  private static final int NEWEST = 5;

  @Inject private Folders folders;

  private List<DocumentSummary> rows = List.of();

  public void load() {
    rows =
        folders
            .documents(
                new DocumentFilter(new PartnerNumber(""), "", true), PageRequest.first(NEWEST))
            .rows();
  }

  public List<DocumentSummary> getRows() {
    return rows;
  }
}
