package app.kontor.web.common.page;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.party.LegalText;
import app.kontor.party.Seller;
import app.kontor.web.common.dev.SourceTree;
import app.kontor.web.common.text.AreaFiles;
import app.kontor.web.common.text.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** This portal: its texts, its declared pages and its navigation, read once at the start. */
@Named
@ApplicationScoped
public class Portal {
  private static final Duration REREAD = Duration.ofSeconds(1);
  private static final String AREAS = "/WEB-INF/classes/app/kontor/web/";

  @Inject private ServletContext servletContext;
  @Inject private Instance<SellerFace> shown;
  @Inject private CurrentActor actor;

  private PortalKind kind = PortalKind.ORDERS;
  private Optional<SourceTree> sources = Optional.empty();
  private volatile Bundles bundles = new Bundles();
  private volatile long readAt;
  private PageRules rules = new PageRules(Map.of());
  private NavigationModel navigation = new NavigationModel(Map.of(), rules);
  private final Map<Long, SellerFace.Value> faces = new ConcurrentHashMap<>();

  /** The seller that those see who have not signed in; 0 until it was shown. */
  private volatile long strangers;

  private String version = "";

  @PostConstruct
  void read() {
    kind = PortalKind.at(servletContext.getContextPath());
    sources = SourceTree.of(servletContext.getContextPath());
    ClassLoader built = Thread.currentThread().getContextClassLoader();
    AreaFiles files = new AreaFiles(built);
    bundles = files.texts(names("texts"));
    rules = new PageRules(files.entries("pages", names("pages")));
    navigation = new NavigationModel(files.entries("navigation", names("navigation")), rules);
    version =
        Fingerprint.of(
            "/resources/", servletContext::getResourcePaths, servletContext::getResourceAsStream);
  }

  public PortalKind getKind() {
    return kind;
  }

  /** The texts as built; those of the sources as they are now while a developer works on them. */
  public Bundles bundles() {
    if (sources.isPresent() && System.nanoTime() - readAt > REREAD.toNanos()) {
      ClassLoader built = Portal.class.getClassLoader();
      bundles = new AreaFiles(sources.get().over(built)).texts(names("texts"));
      readAt = System.nanoTime();
    }
    return bundles;
  }

  public PageRules rules() {
    return rules;
  }

  public NavigationModel navigation() {
    return navigation;
  }

  /**
   * Changes whenever a style sheet, script or picture of the portal or of all portals changes; part
   * of their addresses, under which browsers keep them for a year.
   */
  public String getVersion() {
    return version;
  }

  /** Name and contact of the seller whose shop this is. */
  public Seller getSeller() {
    return face().seller();
  }

  /** The legal texts to link to; the imprint is always there, made of the seller's data. */
  public List<LegalText> getLegalTexts() {
    return face().texts();
  }

  /** Two letters of the seller's name, as its documents have them for a logo. */
  public String getInitials() {
    return face().mark().letters();
  }

  /** The seller's icon as an address that holds the picture. */
  public String getIcon() {
    return face().icon();
  }

  /** Whether there is a seller to show on pages that must not need the database. */
  public boolean isSellerKnown() {
    return known().isPresent();
  }

  /** The icon as last seen, for pages that must not need the database; empty for none. */
  public String knownIcon() {
    return known().map(SellerFace.Value::icon).orElse("data:,");
  }

  /** A seller as last seen, for what must not need the database. */
  public Optional<Seller> knownSeller(long sellerId) {
    return Optional.ofNullable(faces.get(sellerId)).map(SellerFace.Value::seller);
  }

  /** The seller's name as last seen, for pages that must not need the database. */
  public String knownSellerName() {
    return known().map(known -> known.seller().shownName()).orElse("Kontor");
  }

  /** The face of the seller this request is about, as last seen; asks nothing to find out. */
  private Optional<SellerFace.Value> known() {
    SellerFace.Value own = faces.get(actor.person().map(Actor::sellerId).orElse(strangers));
    return own == null && faces.size() == 1
        ? faces.values().stream().findFirst()
        : Optional.ofNullable(own);
  }

  private SellerFace.Value face() {
    SellerFace.Value now = shown.get().value();
    faces.put(now.seller().id(), now);
    if (actor.person().isEmpty()) {
      strangers = now.seller().id();
    }
    return now;
  }

  /** The seller's zone, in which instants are shown. */
  public ZoneId zone() {
    return face().seller().zone();
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
