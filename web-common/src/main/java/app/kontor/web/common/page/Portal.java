package app.kontor.web.common.page;

import app.kontor.party.Parties;
import app.kontor.web.common.text.AreaFiles;
import app.kontor.web.common.text.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** This portal: its texts, its declared pages and its navigation, read once at the start. */
@Named
@ApplicationScoped
public class Portal {
  private static final String AREAS = "/WEB-INF/classes/app/kontor/web/";

  @Inject private ServletContext servletContext;
  @Inject private Instance<Parties> parties;

  private PortalKind kind = PortalKind.ORDERS;
  private Bundles bundles = new Bundles();
  private PageRules rules = new PageRules(Map.of());
  private NavigationModel navigation = new NavigationModel(Map.of(), rules);
  private @Nullable ZoneId zone;
  private String version = "";

  @PostConstruct
  void read() {
    kind = PortalKind.at(servletContext.getContextPath());
    AreaFiles files = new AreaFiles(Thread.currentThread().getContextClassLoader());
    bundles = files.texts(names("texts"));
    rules = new PageRules(files.entries("pages", names("pages")));
    navigation = new NavigationModel(files.entries("navigation", names("navigation")), rules);
    version =
        Fingerprint.of(
            "META-INF/resources/resources/kontor/kontor.css",
            "META-INF/resources/resources/kontor/kontor.js");
  }

  public PortalKind getKind() {
    return kind;
  }

  public Bundles bundles() {
    return bundles;
  }

  public PageRules rules() {
    return rules;
  }

  public NavigationModel navigation() {
    return navigation;
  }

  /** Changes whenever a shared style sheet or script changes; part of their addresses. */
  public String getVersion() {
    return version;
  }

  /** The seller's zone, in which instants are shown. */
  public ZoneId zone() {
    ZoneId known = zone;
    if (known == null) {
      known = parties.get().seller().zone();
      zone = known;
    }
    return known;
  }

  private Set<String> names(String folder) {
    Set<String> names = new TreeSet<>();
    Set<String> paths = servletContext.getResourcePaths(AREAS + folder + "/");
    if (paths != null) {
      paths.forEach(path -> names.add(path.substring(path.lastIndexOf('/') + 1)));
    }
    return names;
  }
}
