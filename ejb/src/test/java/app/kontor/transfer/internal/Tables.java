package app.kontor.transfer.internal;

import app.kontor.gate.Permission;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableFacts;
import app.kontor.platform.table.TableFile;
import app.kontor.platform.table.TableRow;
import app.kontor.transfer.FieldChange;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.TransferSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files and a kind for tests. */
final class Tables {
  static final List<TransferField> FIELDS =
      List.of(
          TransferField.text("partnerNumber", 20).needed(),
          TransferField.text("companyName", 20),
          TransferField.decimal("onHand"),
          TransferField.whole("paymentDays"),
          TransferField.text("paymentTerms", 20),
          TransferField.flag("active"),
          TransferField.day("since"));

  private Tables() {}

  static FileUpload csv(String text) {
    return FileUpload.of("file.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  static TableLook.Look look(String csv) {
    TableLook look = new TableLook(new Headings(FIELDS));
    TableFacts facts = TableFile.read(csv(csv), look);
    return look.look(facts);
  }

  static TableRow row(int line, TableCell... cells) {
    return new TableRow(line, false, List.of(cells));
  }

  static TableCell text(String text) {
    return new TableCell(TableCell.Kind.TEXT, text);
  }

  /** Keeps names by number in memory. */
  static class Shelf implements TransferKind {
    final Map<String, String> names = new HashMap<>();

    @Override
    public String key() {
      return "shelf";
    }

    @Override
    public int place() {
      return 1;
    }

    @Override
    public Permission permission() {
      return Permission.PARTNER_MANAGE;
    }

    @Override
    public List<TransferField> fields() {
      return FIELDS;
    }

    @Override
    public List<RowPlan> plan(TransferSource source, List<SourceRow> rows) {
      List<RowPlan> plans = new ArrayList<>();
      for (SourceRow row : rows) {
        String number = String.valueOf(row.text("partnerNumber"));
        String before = names.get(number);
        String after = row.text("companyName", "");
        plans.add(
            RowPlan.of(
                row.line(),
                number,
                before == null,
                List.of(FieldChange.of("companyName", before, after)),
                () -> names.put(number, after)));
      }
      return plans;
    }

    @Override
    public Page<Map<String, @Nullable Object>> records(PageRequest page) {
      return new Page<>(List.of(), 0);
    }

    @Override
    public Map<String, Object> example() {
      return Map.of();
    }
  }
}
