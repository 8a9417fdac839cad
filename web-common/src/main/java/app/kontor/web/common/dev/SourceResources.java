package app.kontor.web.common.dev;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Pages, templates, style sheets and scripts from the {@link SourceTree}, where there is one. */
public class SourceResources extends ResourceHandlerWrapper {
  private final Optional<SourceTree> sources;

  /**
   * Pages and templates as built, which stay where they are; those that are not there are not kept.
   */
  private final Map<String, ViewResource> built = new ConcurrentHashMap<>();

  public SourceResources(ResourceHandler wrapped) {
    super(wrapped);
    sources =
        SourceTree.of(
            FacesContext.getCurrentInstance().getExternalContext().getApplicationContextPath());
  }

  @Override
  public @Nullable ViewResource createViewResource(FacesContext context, String name) {
    if (sources.isEmpty()) {
      return built(context, name);
    }
    return sources
        .flatMap(tree -> tree.page(name))
        .<ViewResource>map(SourceView::new)
        .orElseGet(() -> super.createViewResource(context, name));
  }

  private @Nullable ViewResource built(FacesContext context, String name) {
    ViewResource known = built.get(name);
    if (known == null) {
      known = super.createViewResource(context, name);
      if (known != null) {
        built.put(name, known);
      }
    }
    return known;
  }

  @Override
  public @Nullable Resource createResource(String name, @Nullable String library) {
    return fresh(super.createResource(name, library));
  }

  @Override
  public @Nullable Resource createResource(
      String name, @Nullable String library, @Nullable String type) {
    return fresh(super.createResource(name, library, type));
  }

  private @Nullable Resource fresh(@Nullable Resource built) {
    if (built == null || sources.isEmpty()) {
      return built;
    }
    String path = "resources/" + built.getLibraryName() + "/" + built.getResourceName();
    return sources.get().page(path).<Resource>map(url -> new Fresh(built, url)).orElse(built);
  }

  /** A page's source. */
  private static final class SourceView extends ViewResource {
    private final URL url;

    SourceView(URL url) {
      this.url = url;
    }

    @Override
    public URL getURL() {
      return url;
    }
  }

  /** A style sheet or script that the browser asks for each time. */
  private static final class Fresh extends ResourceWrapper {
    private final URL url;

    Fresh(Resource built, URL url) {
      super(built);
      this.url = url;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return url.openStream();
    }

    @Override
    public boolean userAgentNeedsUpdate(FacesContext context) {
      return true;
    }

    @Override
    public Map<String, String> getResponseHeaders() {
      return Map.of("Cache-Control", "no-store");
    }
  }
}
