package app.kontor.platform.table;

import app.kontor.platform.json.JsonLibrary;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array of objects after RFC 8259, one for each row; the first row has their names. Empty cells
 * are left out.
 */
final class JsonWriter implements RowWriter {
  private final JsonGenerator json;
  private List<String> names = List.of();

  JsonWriter(OutputStream out) {
    json = JsonLibrary.get().createGenerator(out);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    if (names.isEmpty()) {
      names = cells.stream().map(String::valueOf).toList();
      json.writeStartArray();
      return;
    }
    json.writeStartObject();
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i);
      if (value != null) {
        write(names.get(i), value);
      }
    }
    json.writeEnd();
  }

  private void write(String name, Object value) {
    if (value instanceof Boolean flag) {
      json.write(name, flag.booleanValue());
    } else if (value instanceof Number number) {
      json.write(name, new BigDecimal(number.toString()));
    } else {
      json.write(name, value.toString());
    }
  }

  @Override
  public void complete() {
    json.writeEnd();
    json.flush();
  }

  /** An array that was not ended stays one; the reader sees that something is missing. */
  @Override
  public void close() {
    json.flush();
  }
}
