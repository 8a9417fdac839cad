package app.kontor.billing.internal;

import app.kontor.billing.internal.render.DocumentRenderer;
import app.kontor.billing.internal.render.DocumentSheet;
import app.kontor.billing.internal.render.FrozenSheet;
import jakarta.enterprise.context.ApplicationScoped;

/** One renderer for the application, made when the first document needs it. */
@ApplicationScoped
public class Rendering {
  private static final class Renderer {
    static final DocumentRenderer INSTANCE = new DocumentRenderer();
  }

  byte[] pdf(DocumentSheet sheet) {
    return Renderer.INSTANCE.render(sheet);
  }

  byte[] pdf(FrozenSheet sheet) {
    return Renderer.INSTANCE.render(sheet);
  }

  String layoutVersion() {
    return Renderer.INSTANCE.version();
  }
}
