package app.kontor.billing.internal.render;

import app.kontor.platform.font.JoinedArabic;
import app.kontor.platform.font.VisualOrder;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;

/** Brings text written from right to left into the order and the letter forms it is printed in. */
final class RightToLeft implements BidiReorderer {

  @Override
  public String reorderRTLTextToLTR(String text) {
    return VisualOrder.reversed(text);
  }

  @Override
  public String shapeText(String text) {
    return JoinedArabic.of(text);
  }

  @Override
  public String deshapeText(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean joined = c >= 0xfe70 && c <= 0xfefc;
      plain.append(joined ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : c);
    }
    return plain.toString();
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
