package app.kontor.web.common.dev;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The project's folder while somebody works on it: {@code mvn -Pdev} names it to the server by the
 * system property {@code kontor.sources}. Elsewhere there is none.
 */
public final class SourceTree {
  private static final String PROPERTY = "kontor.sources";
  private static final String RESOURCES = "src/main/resources";
  private static final Map<String, String> MODULES =
      Map.of(
          "/orders", "web-order-portal",
          "/service", "web-service-portal",
          "/documents", "web-document-portal");

  private final List<Path> pages;
  private final List<Path> resources;

  SourceTree(Path project, String contextPath) {
    Path portal = project.resolve(MODULES.getOrDefault(contextPath, "web-common"));
    Path common = project.resolve("web-common").resolve(RESOURCES);
    pages = List.of(portal.resolve("src/main/webapp"), common.resolve("META-INF/resources"));
    resources =
        List.of(portal.resolve(RESOURCES), common, project.resolve("ejb").resolve(RESOURCES));
  }

  /** The sources of the portal at a context path, if a developer has started the server. */
  public static Optional<SourceTree> of(String contextPath) {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(project -> new SourceTree(Path.of(project), contextPath));
  }

  /** A page, template, style sheet or script by its path below the portal. */
  Optional<URL> page(String path) {
    return find(pages, path);
  }

  /** What is on the class path when it is built: texts above all. */
  public ClassLoader over(ClassLoader built) {
    return new ClassLoader(built) {
      @Override
      public @Nullable URL getResource(String name) {
        return find(resources, name).orElseGet(() -> super.getResource(name));
      }
    };
  }

  private static Optional<URL> find(List<Path> roots, String path) {
    String relative = path.startsWith("/") ? path.substring(1) : path;
    return roots.stream()
        .flatMap(root -> below(root, relative))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(SourceTree::url);
  }

  private static Stream<Path> below(Path root, String relative) {
    Path file = root.resolve(relative).normalize();
    return file.startsWith(root) ? Stream.of(file) : Stream.of();
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
