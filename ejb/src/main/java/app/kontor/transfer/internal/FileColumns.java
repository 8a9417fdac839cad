package app.kontor.transfer.internal;

import app.kontor.measure.DecimalMark;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.transfer.TransferColumns;
import app.kontor.transfer.TransferKind;
import app.kontor.transfer.internal.TableLook.Look;
import app.kontor.transfer.model.ColumnProfile;
import app.kontor.transfer.model.TransferFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file would be read: as was said about it, else as about the last file with these headings,
 * else as its headings say.
 */
final class FileColumns {
  private FileColumns() {}

  static List<String> headings(Look look) {
    return look.columns().stream().map(column -> Headings.plain(column.heading())).toList();
  }

  static TransferColumns of(TransferFile file, TransferKind kind, @Nullable ColumnProfile profile) {
    Look look = FileReading.look(file);
    Optional<FileReading.Choice> said = FileReading.choice(file);
    Optional<FileReading.Choice> before =
        Optional.ofNullable(profile)
            .map(kept -> JsonLibrary.read(kept.fields(), FileReading.Choice.class));
    List<String> headings = look.columns().stream().map(TableLook.Column::heading).toList();
    ColumnGuess guess = ColumnGuess.of(kind.fields(), headings);
    List<String> fields =
        said.or(() -> before).map(FileReading.Choice::fields).orElseGet(guess::fields);
    return new TransferColumns(
        file.view(),
        look.headingsLine(),
        look.rows(),
        look.sheet(),
        look.others(),
        !look.others().isEmpty() && !file.isSheetChosen(),
        look.hiddenRows(),
        said.map(FileReading.Choice::withHidden).orElse(null),
        said.or(() -> before).map(FileReading.Choice::mark).map(FileColumns::mark).orElse(null),
        said.isEmpty() && before.isPresent(),
        columns(look, fields, guess),
        kind.fields());
  }

  private static List<TransferColumns.Column> columns(
      Look look, List<String> fields, ColumnGuess guess) {
    List<TransferColumns.Column> columns = new ArrayList<>();
    for (int i = 0; i < look.columns().size(); i++) {
      TableLook.Column seen = look.columns().get(i);
      String shared = guess.mayBe().get(i);
      columns.add(
          new TransferColumns.Column(
              i,
              seen.heading(),
              seen.samples(),
              i < fields.size() ? fields.get(i) : "",
              shared.isEmpty() ? List.of() : List.of(shared),
              seen.ambiguous()));
    }
    return columns;
  }

  private static @Nullable DecimalMark mark(String name) {
    return name.isEmpty() ? null : DecimalMark.valueOf(name);
  }
}
