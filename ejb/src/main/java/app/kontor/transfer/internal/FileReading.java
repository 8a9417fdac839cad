package app.kontor.transfer.internal;

import app.kontor.measure.DecimalMark;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.table.Archives;
import app.kontor.platform.table.KeptTables;
import app.kontor.platform.table.TableChoice;
import app.kontor.platform.table.TableFacts;
import app.kontor.platform.table.TableRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.internal.TableLook.Look;
import app.kontor.transfer.model.TransferFile;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads files that are kept: once to see what they have, and once for each comparison. */
@Dependent
public class FileReading {
  private final KeptTables tables;
  private final Archives archives;

  @Inject
  FileReading(KeptTables tables, Archives archives) {
    this.tables = tables;
    this.archives = archives;
  }

  private TableFacts read(
      TransferKind kind, long fileId, TableChoice choice, Consumer<TableRow> rows) {
    return kind.isArchive()
        ? archives.read(fileId, kind.fields().get(0).key(), rows)
        : tables.read(fileId, choice, rows);
  }

  /**
   * What was said about a file's columns, as it is stored.
   *
   * @param withHidden whether rows count that the sheet hides
   * @param mark {@link DecimalMark}; empty if nothing was said
   */
  public record Choice(List<String> fields, boolean withHidden, String mark) {}

  static Look look(TransferFile file) {
    return JsonLibrary.read(file.look(), Look.class);
  }

  static Optional<Choice> choice(TransferFile file) {
    return file.choice().isEmpty()
        ? Optional.empty()
        : Optional.of(JsonLibrary.read(file.choice(), Choice.class));
  }

  /**
   * Looks through a file.
   *
   * @param sheet of a workbook; empty for the first that is not hidden
   */
  Look look(TransferKind kind, long fileId, String sheet) {
    TableLook look = new TableLook(new Headings(kind.fields()));
    TableFacts facts = read(kind, fileId, new TableChoice(sheet, true), look);
    return look.look(facts);
  }

  /** Reads the rows below the headings. */
  void rows(TransferKind kind, TransferFile file, Consumer<RowReader.Read> rows) {
    Look look = look(file);
    Choice choice = choice(file).orElseThrow();
    RowReader reader = new RowReader(columns(kind, look, choice));
    read(
        kind,
        file.fileId(),
        new TableChoice(look.sheet(), choice.withHidden()),
        row -> {
          if (row.line() > look.headingsLine()) {
            rows.accept(reader.read(row));
          }
        });
  }

  private static List<RowReader.Column> columns(TransferKind kind, Look look, Choice choice) {
    List<RowReader.Column> columns = new ArrayList<>();
    for (int i = 0; i < choice.fields().size(); i++) {
      String key = choice.fields().get(i);
      DecimalMark mark = mark(i < look.columns().size() ? look.columns().get(i).mark() : "");
      DecimalMark said = mark(choice.mark());
      int position = i;
      for (TransferField field : kind.fields()) {
        if (field.key().equals(key)) {
          columns.add(new RowReader.Column(position, field, mark == null ? said : mark));
        }
      }
    }
    return columns;
  }

  private static @Nullable DecimalMark mark(String name) {
    return name.isEmpty() ? null : DecimalMark.valueOf(name);
  }
}
