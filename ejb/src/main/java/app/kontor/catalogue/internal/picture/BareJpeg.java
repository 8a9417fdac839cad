package app.kontor.catalogue.internal.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A JPEG without what cameras and programs note in it, its pixels as they are: nothing is unpacked
 * and packed again. Segments and markers are those of ITU-T T.81, Annex B.
 */
final class BareJpeg {
  private static final int MARK = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int HUFFMAN = 0xC4;
  private static final int QUANTISATION = 0xDB;
  private static final int RESTARTS = 0xDD;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int APP0 = 0xE0;
  private static final int APP2 = 0xE2;
  private static final int ADOBE = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int BASELINE = 0xC0;
  private static final int PROGRESSIVE = 0xC2;

  /** JFIF without a picture in the picture. */
  private static final int JFIF_BYTES = 16;

  private static final int COMPONENTS_AT = 9;
  private static final int PRECISION_AT = 4;
  private static final byte[] COLOURS = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);

  private final byte[] from;
  private final ByteArrayOutputStream out;
  private int at = 2;
  private boolean tables;
  private boolean scans;

  private BareJpeg(byte[] from) {
    this.from = from;
    this.out = new ByteArrayOutputStream(from.length);
    out.write(MARK);
    out.write(START);
  }

  /**
   * The same pixels and nothing else. Empty for what not every browser shows alike: more than three
   * colours, colours of their own, ways of packing that are rare; and for what cannot be followed
   * to its end.
   */
  static Optional<byte[]> of(byte[] jpeg) {
    BareJpeg bare = new BareJpeg(jpeg);
    return bare.isWhole() ? Optional.of(bare.out.toByteArray()) : Optional.empty();
  }

  private boolean isWhole() {
    while (at + 1 < from.length && value(at) == MARK) {
      int marker = value(at + 1);
      if (marker == MARK) {
        at++;
      } else if (marker == END) {
        out.write(MARK);
        out.write(END);
        return tables && scans;
      } else if (!segment(marker)) {
        return false;
      }
    }
    return false;
  }

  private boolean segment(int marker) {
    if (at + 3 >= from.length) {
      return false;
    }
    int end = at + 2 + (value(at + 2) << 8 | value(at + 3));
    if (end > from.length || end < at + 4 || !isKnown(marker, end)) {
      return false;
    }
    tables |= marker == HUFFMAN;
    scans |= marker == SCAN;
    int next = marker == SCAN ? packed(end) : end;
    if (isShown(marker)) {
      out.write(from, at, next - at);
    }
    at = next;
    return true;
  }

  /** Whether pixels are what they seem with that segment, or without it. */
  private boolean isKnown(int marker, int end) {
    return switch (marker) {
      case BASELINE, BASELINE + 1, PROGRESSIVE ->
          at + COMPONENTS_AT < end
              && value(at + PRECISION_AT) == 8
              && (value(at + COMPONENTS_AT) == 1 || value(at + COMPONENTS_AT) == 3);
      case HUFFMAN, QUANTISATION, RESTARTS, SCAN, COMMENT -> true;
      case APP0 -> end - at == JFIF_BYTES + 2;
      case APP2 ->
          end - at < COLOURS.length + 4
              || !Arrays.equals(from, at + 4, at + 4 + COLOURS.length, COLOURS, 0, COLOURS.length);
      default -> marker > APP0 && marker <= APP15;
    };
  }

  private static boolean isShown(int marker) {
    return marker == APP0 || marker == ADOBE || marker < APP0;
  }

  /** Where the packed pixels of a scan end: before a marker that is neither filling nor restart. */
  private int packed(int begin) {
    int i = begin;
    while (i + 1 < from.length
        && (value(i) != MARK
            || value(i + 1) == 0
            || value(i + 1) >= FIRST_RESTART && value(i + 1) <= LAST_RESTART)) {
      i++;
    }
    return i;
  }

  private int value(int index) {
    return from[index] & 0xFF;
  }
}
