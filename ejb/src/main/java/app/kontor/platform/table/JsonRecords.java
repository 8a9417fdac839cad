package app.kontor.platform.table;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.table.TableCell.Kind;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Records of a JSON text after RFC 8259: an array of objects, or an object with such an array. Of
 * objects inside an object the names are put together with a point; several values of one name
 * become one text. Read as a stream of events.
 */
final class JsonRecords {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_DIGITS = 40;
  private static final String BETWEEN = "; ";

  private final JsonParser parser;
  private final Consumer<Map<String, TableCell>> records;

  private JsonRecords(JsonParser parser, Consumer<Map<String, TableCell>> records) {
    this.parser = parser;
    this.records = records;
  }

  static void each(byte[] bytes, Consumer<Map<String, TableCell>> records) {
    try (JsonParser parser =
        JsonLibrary.get().createParser(new ByteArrayInputStream(bytes, bom(bytes), bytes.length))) {
      new JsonRecords(parser, records).file();
    } catch (JsonException | IllegalStateException | java.util.NoSuchElementException e) {
      InvalidInput refusal = TableFile.unreadable();
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static int bom(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
  }

  private void file() {
    Event first = parser.next();
    if (first == Event.START_OBJECT) {
      toFirstArray();
    } else if (first != Event.START_ARRAY) {
      throw TableFile.unreadable();
    }
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      if (event != Event.START_OBJECT) {
        throw TableFile.unreadable();
      }
      Map<String, TableCell> one = new LinkedHashMap<>();
      object("", 1, one);
      records.accept(one);
    }
  }

  private void toFirstArray() {
    while (true) {
      switch (parser.next()) {
        case START_ARRAY -> {
          return;
        }
        case START_OBJECT -> parser.skipObject();
        case END_OBJECT -> throw TableFile.unreadable();
        default -> {}
      }
    }
  }

  private void object(String before, int depth, Map<String, TableCell> one) {
    if (depth > MAX_DEPTH) {
      throw TableFile.unreadable();
    }
    String name = before;
    for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
      switch (event) {
        case KEY_NAME -> name = before + parser.getString().strip();
        case START_OBJECT -> object(name + '.', depth + 1, one);
        case START_ARRAY -> array(name, one);
        default -> one.put(name, cell(event));
      }
    }
  }

  private void array(String name, Map<String, TableCell> one) {
    StringBuilder all = new StringBuilder();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
        throw TableFile.unreadable();
      }
      all.append(all.isEmpty() ? "" : BETWEEN).append(cell(event).text());
    }
    one.put(name, TableCell.text(all.toString()));
  }

  private TableCell cell(Event event) {
    return switch (event) {
      case VALUE_STRING -> TableCell.text(FormulaGuard.plain(parser.getString().strip()));
      case VALUE_NUMBER -> number(parser.getString());
      case VALUE_TRUE -> new TableCell(Kind.BOOLEAN, "TRUE");
      case VALUE_FALSE -> new TableCell(Kind.BOOLEAN, "FALSE");
      default -> TableCell.EMPTY;
    };
  }

  /** A number with an exponent that would fill the memory stays the text that it is. */
  private static TableCell number(String written) {
    if (written.length() > MAX_DIGITS) {
      return TableCell.text(written);
    }
    BigDecimal number = new BigDecimal(written);
    return Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS
        ? TableCell.text(written)
        : new TableCell(Kind.NUMBER, number.toPlainString());
  }
}
