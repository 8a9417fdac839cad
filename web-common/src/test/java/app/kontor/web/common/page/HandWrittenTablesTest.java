package app.kontor.web.common.page;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rows of records are lists, told once by their capability and shown by {@code k:list}. What a page
 * writes by hand is no list, and stands here with what it is instead: one reason for each table.
 */
class HandWrittenTablesTest {
  private static final Pattern TABLE = Pattern.compile("<(?:table|h:dataTable|p:dataTable)\\b");

  private static final String ORDER = "web-order-portal/src/main/webapp/";
  private static final String DOCUMENTS = "web-document-portal/src/main/webapp/";
  private static final String COMMON = "web-common/src/main/resources/META-INF/resources/";

  private static final Map<String, List<String>> REASONS =
      Map.ofEntries(
          entry(ORDER + "basket.xhtml", List.of("lines of the basket, each with its fields")),
          entry(ORDER + "bought.xhtml", List.of("items ordered before, each with its fields")),
          entry(ORDER + "list.xhtml", List.of("lines of one list, each with its fields")),
          entry(
              ORDER + "WEB-INF/quotations/lines.xhtml",
              List.of("lines of one offer, each with its tick")),
          entry(ORDER + "quotation-ask.xhtml", List.of("lines of the basket, each with its field")),
          entry(ORDER + "saved.xhtml", List.of("lines of one list, each to be moved")),
          entry(ORDER + "quick-order.xhtml", List.of("rows of the form, as they were read")),
          entry(ORDER + "reorder.xhtml", List.of("lines of one order beside what they would be")),
          entry(ORDER + "checkout.xhtml", List.of("lines of the order that is placed")),
          entry(
              ORDER + "item.xhtml", List.of("the item's stock by warehouse", "the price's breaks")),
          entry(ORDER + "WEB-INF/orders/detail.xhtml", List.of("the work done for it")),
          entry(ORDER + "WEB-INF/orders/asked-goods.xhtml", List.of("goods of one request")),
          entry(
              ORDER + "office/order-split.xhtml",
              List.of("lines of the order, each with its field")),
          entry(ORDER + "WEB-INF/orders/lines.xhtml", List.of("lines of the order")),
          entry(
              ORDER + "office/order-promises.xhtml",
              List.of("lines of one order, each with its field")),
          entry(
              ORDER + "WEB-INF/orders/change.xhtml",
              List.of("lines of one order, each with its fields")),
          entry(
              ORDER + "WEB-INF/orders/wishes.xhtml",
              List.of("lines of one order, each with its fields")),
          entry(
              ORDER + "WEB-INF/orders/differences.xhtml",
              List.of("what one change makes different")),
          entry(
              ORDER + "office/order-work.xhtml",
              List.of("work of one order, each line with its field")),
          entry(
              ORDER + "WEB-INF/orders/papers.xhtml",
              List.of("papers of one order", "parcels of one order")),
          entry(
              ORDER + "WEB-INF/returns/announce.xhtml",
              List.of("lines of one order, each with its fields")),
          entry(ORDER + "WEB-INF/returns/detail.xhtml", List.of("lines of one return")),
          entry(ORDER + "WEB-INF/returns/of-order.xhtml", List.of("returns of one order")),
          entry(
              ORDER + "WEB-INF/shop/addresses.xhtml",
              List.of("addresses of one company, a part of its page")),
          entry(ORDER + "WEB-INF/people/person.xhtml", List.of("where one person is signed in")),
          entry(
              ORDER + "office/order-new.xhtml",
              List.of("customers to choose from while an order is entered, a part of its form")),
          entry(
              ORDER + "office/price-list-import.xhtml",
              List.of("what a file was refused for", "what a file would change")),
          entry(
              ORDER + "office/transfer-columns.xhtml",
              List.of("columns of one file, each with its field")),
          entry(
              ORDER + "office/price-receipt.xhtml",
              List.of("the lists of one receipt, a part of it")),
          entry(
              ORDER + "office/price-release.xhtml",
              List.of(
                  "the formulas it changes",
                  "the lists it changes, and for whom they are",
                  "the largest changes")),
          entry(
              ORDER + "office/item-variants.xhtml",
              List.of("the variants of one family side by side, each with its field")),
          entry(ORDER + "office/preview.xhtml", List.of("the price's breaks")),
          entry(
              ORDER + "WEB-INF/billing/correction.xhtml",
              List.of("lines of one invoice, each with its fields")),
          entry(
              ORDER + "WEB-INF/billing/pairs.xhtml",
              List.of("lines of one correction, before and after")),
          entry(
              ORDER + "office/billing/document.xhtml",
              List.of("lines of the document", "what settled the document")),
          entry(
              ORDER + "office/banking/entry.xhtml",
              List.of(
                  "what one entry pays",
                  "what is proposed for one entry",
                  "payments that one return may take back",
                  "documents to choose from for one entry, a part of its form")),
          entry(
              ORDER + "office/shipping/issue.xhtml",
              List.of("lines of the order, each with its field")),
          entry(ORDER + "office/shipping/waybill.xhtml", List.of("lines of the note")),
          entry(ORDER + "office/shipping/made.xhtml", List.of("lines of the note")),
          entry(DOCUMENTS + "document.xhtml", List.of("versions of one document")),
          entry(
              DOCUMENTS + "office/document.xhtml",
              List.of("versions of one document", "who has read one document")),
          entry(COMMON + "profile.xhtml", List.of("where the reader is signed in")),
          entry(
              COMMON + "WEB-INF/kontor/loaded-again.xhtml",
              List.of("fields of a form, as stored and as typed")));

  @Test
  void rows_of_records_are_told_by_a_list() throws IOException {
    Map<String, Integer> expected = new TreeMap<>();
    REASONS.forEach((page, reasons) -> expected.put(page, reasons.size()));
    assertThat(written())
        .as("tables that pages write by hand; a list of records is told by a ListDefinition")
        .isEqualTo(expected);
  }

  private static Map<String, Integer> written() throws IOException {
    Map<String, Integer> tables = new TreeMap<>();
    for (String module : PageSourcesTest.modules()) {
      Path sources = Path.of("..", module, "src", "main");
      try (Stream<Path> all = Files.walk(sources)) {
        for (Path page :
            all.filter(path -> path.toString().endsWith(".xhtml")).collect(Collectors.toList())) {
          int found = (int) TABLE.matcher(Files.readString(page)).results().count();
          if (found > 0) {
            tables.put(Path.of("..").relativize(page).toString(), found);
          }
        }
      }
    }
    return tables;
  }
}
