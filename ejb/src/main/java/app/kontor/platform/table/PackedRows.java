package app.kontor.platform.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of a table close together: some forty bytes a row where the same as objects take three
 * hundred. Reading them costs a tenth of taking a workbook apart.
 *
 * @param facts of the file they are from
 */
record PackedRows(TableFacts facts, byte[] bytes, int count) {
  private static final TableCell.Kind[] KINDS = TableCell.Kind.values();

  /** Packs rows as they come; gives up beyond a size. */
  static final class Packer implements Consumer<TableRow> {
    private final int most;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream(64 * 1024);
    private final DataOutputStream out = new DataOutputStream(packed);
    private int count;

    /**
     * @param most bytes
     */
    Packer(int most) {
      this.most = most;
    }

    boolean isTooLong() {
      return packed.size() > most;
    }

    @Override
    public void accept(TableRow row) {
      if (isTooLong()) {
        return;
      }
      try {
        out.writeInt(row.line());
        out.writeBoolean(row.hidden());
        out.writeShort(row.cells().size());
        for (TableCell cell : row.cells()) {
          byte[] text = cell.text().getBytes(StandardCharsets.UTF_8);
          out.writeByte(cell.kind().ordinal());
          out.writeInt(text.length);
          out.write(text);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      count++;
    }

    PackedRows rows(TableFacts facts) {
      return new PackedRows(facts, packed.toByteArray(), count);
    }
  }

  /** Hands on the rows in their order. */
  void each(Consumer<TableRow> rows) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int i = 0; i < count; i++) {
        rows.accept(row(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TableRow row(DataInputStream in) throws IOException {
    int line = in.readInt();
    boolean hidden = in.readBoolean();
    int size = in.readUnsignedShort();
    List<TableCell> cells = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      TableCell.Kind kind = KINDS[in.readUnsignedByte()];
      byte[] text = in.readNBytes(in.readInt());
      cells.add(
          text.length == 0 && kind == TableCell.Kind.TEXT
              ? TableCell.EMPTY
              : new TableCell(kind, new String(text, StandardCharsets.UTF_8)));
    }
    return new TableRow(line, hidden, cells);
  }
}
