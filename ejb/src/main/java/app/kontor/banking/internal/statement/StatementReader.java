package app.kontor.banking.internal.statement;

import app.kontor.banking.internal.statement.UnreadableStatementException.Reason;
import app.kontor.platform.file.UploadLimit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a bank's file whatever it is: MT940, MT942, camt.052, camt.053, camt.054, or a ZIP of them.
 * Warns of what is odd and refuses only what cannot be read.
 */
public final class StatementReader {
  /**
   * Counts what the reader understands: raised whenever texts, accounts or amounts of some bank's
   * entries come out otherwise than before, so that they are recognised by the bank's own text.
   */
  public static final int VERSION = 1;

  /** Largest file taken, also unpacked. */
  public static final int MOST_BYTES = (int) UploadLimit.BANK_STATEMENT.bytes();

  private static final int MOST_MEMBERS = 1000;
  private static final int MOST_UNPACKED = 4 * MOST_BYTES;
  private static final int HIGHEST_RATIO = 200;
  private static final int RATIO_COUNTS_FROM = 1024 * 1024;

  private StatementReader() {}

  /**
   * The statements of a file.
   *
   * @throws UnreadableStatementException naming the line at fault
   */
  public static StatementFile read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableStatementException(Reason.TOO_LARGE, 1, "");
    }
    return isZip(bytes) ? readZip(bytes) : readPlain(bytes);
  }

  private static StatementFile readPlain(byte[] bytes) {
    return switch (Family.of(bytes)) {
      case EMPTY -> throw new UnreadableStatementException(Reason.EMPTY, 1, "");
      case XML -> readXml(bytes);
      case SWIFT -> {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        Notices notices = new Notices();
        yield file(SwiftReader.read(decoded.text(), notices), decoded.encoding(), notices);
      }
      case OTHER -> throw new UnreadableStatementException(Reason.UNKNOWN_FORMAT, 1, "");
    };
  }

  private static StatementFile readXml(byte[] bytes) {
    Notices notices = new Notices();
    XmlNodeReader xml;
    if (Family.claimsUtf8(bytes) && !TextDecoder.isUtf8(bytes)) {
      TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
      notices.add(Notice.Code.ENCODING_CORRECTED, 1, decoded.encoding());
      xml = XmlNodeReader.of(decoded);
    } else {
      xml = XmlNodeReader.of(bytes);
    }
    return file(CamtReader.read(xml, notices), xml.encoding(), notices);
  }

  private static StatementFile file(List<Statement> statements, String encoding, Notices found) {
    List<Notice> notices = found.list();
    if (statements.isEmpty()) {
      throw first(Notice.Code.STATEMENT_WITHOUT_CURRENCY, notices)
          .map(
              notice ->
                  new UnreadableStatementException(Reason.CURRENCY_MISSING, notice.line(), ""))
          .orElseGet(() -> new UnreadableStatementException(Reason.NO_STATEMENT, 1, ""));
    }
    if (statements.stream().allMatch(statement -> statement.entries().isEmpty())) {
      refuseIfNothingIsReadable(statements);
    }
    return new StatementFile(statements.get(0).format(), encoding, statements, notices);
  }

  /** What cannot be read costs its line; a file of nothing else is refused, naming the first. */
  private static void refuseIfNothingIsReadable(List<Statement> statements) {
    for (Statement statement : statements) {
      Optional<Notice> lost = first(Notice.Code.ENTRY_UNREADABLE, statement.notices());
      if (lost.isPresent()) {
        throw new UnreadableStatementException(
            Reason.FIELD_INVALID, lost.get().line(), lost.get().arguments().get(0));
      }
    }
  }

  private static Optional<Notice> first(Notice.Code code, List<Notice> notices) {
    return notices.stream().filter(notice -> notice.code() == code).findFirst();
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  private static StatementFile readZip(byte[] bytes) {
    List<Statement> statements = new ArrayList<>();
    Notices notices = new Notices();
    UnreadableStatementException refused = null;
    String encoding = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int members = 0;
      long unpacked = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++members > MOST_MEMBERS) {
          throw new UnreadableStatementException(Reason.ZIP_SUSPICIOUS, 1, "");
        }
        if (entry.isDirectory()) {
          continue;
        }
        byte[] content = unpack(zip, bytes.length);
        unpacked += content.length;
        if (unpacked > MOST_UNPACKED) {
          throw new UnreadableStatementException(Reason.ZIP_SUSPICIOUS, 1, "");
        }
        String name = plainName(entry.getName());
        if (!Family.of(content).isStatement()) {
          notices.add(Notice.Code.MEMBER_SKIPPED, 0, name);
          continue;
        }
        try {
          StatementFile file = readPlain(content);
          encoding = encoding.isEmpty() ? file.encoding() : encoding;
          notices.addAll(file.notices());
          file.statements().forEach(statement -> statements.add(statement.from(name)));
        } catch (UnreadableStatementException e) {
          notices.add(Notice.Code.MEMBER_UNREADABLE, e.line(), name, e.reason().name(), e.detail());
          refused = refused == null ? e.inMember(name) : refused;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableStatementException(Reason.ZIP_INVALID, 1, "");
    }
    if (statements.isEmpty() && refused != null) {
      throw refused;
    }
    return file(statements, encoding, notices);
  }

  private static byte[] unpack(ZipInputStream zip, int packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      out.write(buffer, 0, read);
      boolean blown =
          out.size() > RATIO_COUNTS_FROM && out.size() / HIGHEST_RATIO > Math.max(1, packed);
      if (blown || out.size() > MOST_BYTES) {
        throw new UnreadableStatementException(Reason.ZIP_SUSPICIOUS, 1, "");
      }
    }
    return out.toByteArray();
  }

  private static String plainName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String clean = name.replaceAll("\\p{Cntrl}", "");
    return clean.length() > 200 ? clean.substring(0, 200) : clean;
  }

  /** What the first bytes tell. */
  private enum Family {
    EMPTY,
    XML,
    SWIFT,
    OTHER;

    private static final int LOOK_AT = 64 * 1024;

    boolean isStatement() {
      return this == XML || this == SWIFT;
    }

    static Family of(byte[] bytes) {
      String start = start(bytes);
      String text = start.strip();
      if (text.isEmpty()) {
        return EMPTY;
      }
      if (text.startsWith("<")) {
        return XML;
      }
      boolean swift =
          text.contains(":20:")
              || text.contains(":25:")
              || text.contains(":60F:")
              || text.contains(":61:");
      return swift ? SWIFT : OTHER;
    }

    static boolean claimsUtf8(byte[] bytes) {
      String start = start(bytes);
      int end = start.indexOf("?>");
      if (end < 0 || start.indexOf("<?xml") < 0) {
        return bytes.length > 1 && bytes[0] != (byte) 0xFE && bytes[0] != (byte) 0xFF;
      }
      String prolog = start.substring(0, end).toUpperCase(Locale.ROOT);
      return !prolog.contains("ENCODING") || prolog.contains("UTF-8");
    }

    /** The first bytes as text, good enough for their ASCII; marks and zero bytes left out. */
    private static String start(byte[] bytes) {
      int length = Math.min(bytes.length, LOOK_AT);
      StringBuilder text = new StringBuilder(length);
      String latin = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
      boolean begun = false;
      for (int i = 0; i < latin.length(); i++) {
        char c = latin.charAt(i);
        begun |= c > ' ' && c < 0x7F;
        if (begun && c != 0) {
          text.append(c);
        }
      }
      return text.toString();
    }
  }
}
