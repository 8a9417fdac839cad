package app.kontor.web.common.tag;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.component.datatable.DataTable;

/** PrimeFaces' table with the settings of the house. */
public class Table extends DataTable {
  public static final String TYPE = "app.kontor.Table";

  public Table() {
    setReflow(true);
    setPaginator(true);
    setPaginatorAlwaysVisible(false);
    setPaginatorPosition("bottom");
    setRows(25);
    setRowsPerPageTemplate("25,50,100");
    setRowHover(true);
    setPaginatorTemplate(
        "{CurrentPageReport} {FirstPageLink} {PreviousPageLink} {PageLinks} {NextPageLink}"
            + " {LastPageLink} {RowsPerPageDropdown}");
    setCurrentPageReportTemplate("{startRecord}–{endRecord} / {totalRecords}");
    setStyleClass("k-datatable");
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (getFacet("empty") != null) {
      getFacets().put("emptyMessage", getFacet("empty"));
    } else if (getAttributes().get("emptyText") == null) {
      setEmptyMessage(Words.of(context).texts().of("table.empty"));
    }
    super.encodeBegin(context);
  }
}
