package app.kontor;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names of tables and entities out of the texts of compiled classes. */
final class SqlWords {
  /** What stands for a value in a text that is put together at run time. */
  private static final String HOLE = "\u0001";

  /**
   * A word that is followed by tables; keywords are written in capitals throughout the house, so
   * sentences are no statements.
   */
  private static final Pattern TABLES =
      Pattern.compile(
          "\\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+((?:[\\w.]+(?:\\s+(?:AS\\s+)?[a-z]\\w*)?\\s*,\\s*)*[\\w.]+)");

  private static final Pattern HIDDEN =
      Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(?:" + HOLE + "|$)");

  private static final int UTF8 = 1;

  private SqlWords() {}

  /** What a statement, or a piece of one, names as tables or entities; paths are left out. */
  static List<String> tables(String text) {
    List<String> names = new ArrayList<>();
    Matcher found = TABLES.matcher(text);
    while (found.find()) {
      for (String table : found.group(1).split(",", -1)) {
        names.add(table.strip().split("\\s+", -1)[0]);
      }
    }
    names.removeIf(name -> name.contains("."));
    return names;
  }

  /** Whether the name of a table is only known when the statement runs. */
  static boolean isHidden(String text) {
    return HIDDEN.matcher(text).find();
  }

  /** All texts of a class, those of its annotations included. */
  static List<String> texts(InputStream compiled) throws IOException {
    List<String> texts = new ArrayList<>();
    DataInputStream in = new DataInputStream(compiled);
    in.readInt();
    in.readInt();
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        texts.add(in.readUTF());
      } else {
        in.skipNBytes(length(tag));
        i += tag == 5 || tag == 6 ? 1 : 0;
      }
    }
    return texts;
  }

  /** Bytes of a constant behind its tag, after JVMS 4.4; longs and doubles take two places. */
  private static int length(int tag) {
    return switch (tag) {
      case 5, 6 -> 8;
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      default -> throw new IllegalArgumentException("constant of kind " + tag);
    };
  }
}
