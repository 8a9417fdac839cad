package app.kontor.billing.internal;

import app.kontor.billing.PaperMark;
import app.kontor.billing.internal.render.DocumentRenderer;
import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.billing.internal.render.FrozenSheet;
import app.kontor.platform.transaction.SlowWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** One renderer for the application, made when the first document needs it. */
@ApplicationScoped
public class Rendering {
  private static final class Renderer {
    static final DocumentRenderer INSTANCE = new DocumentRenderer();
  }

  @Inject private SlowWork slow;

  byte[] pdf(DocumentSheet sheet) {
    return pdf(FrozenSheet.of(sheet), null);
  }

  /**
   * @param logo the picture that the sheet names, or null if it names none
   */
  byte[] pdf(FrozenSheet sheet, byte @Nullable [] logo) {
    return pdf(sheet, logo, new PaperMark.None());
  }

  /**
   * @param logo the picture that the sheet names, or null if it names none
   * @param mark what is printed besides, and known
   */
  byte[] pdf(FrozenSheet sheet, byte @Nullable [] logo, PaperMark mark) {
    slow.requireNothingHeld("a document's PDF");
    return Renderer.INSTANCE.render(sheet, logo, mark);
  }

  String layoutVersion() {
    return Renderer.INSTANCE.version();
  }
}
