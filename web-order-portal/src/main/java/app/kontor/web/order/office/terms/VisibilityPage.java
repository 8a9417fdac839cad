package app.kontor.web.order.office.terms;

import app.kontor.access.Audit;
import app.kontor.access.AuditRow;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.party.CustomerVisibility;
import app.kontor.party.Extent;
import app.kontor.party.Visibility;
import app.kontor.party.VisibilityChoice;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What customers see: of all, of a group, of one customer, or of who has not signed in. */
@Named
@ViewScoped
public class VisibilityPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/office/visibility.xhtml";

  @EJB private CustomerVisibility visibility;
  @EJB private Audit audit;
  @Inject private CurrentActor actor;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String group = "";
  private String customer = "";
  private boolean strangers;
  private long version;
  private List<Row> rows = List.of();
  private List<AuditRow> changes = List.of();

  /** One detail with what is said of it here, and what holds otherwise. */
  public static class Row implements Serializable {
    private static final long serialVersionUID = 1L;

    private final VisibleDetail detail;
    private final List<Choice> options;
    private final String otherwise;
    private String extent;

    Row(VisibleDetail detail, List<Choice> options, String otherwise, String extent) {
      this.detail = detail;
      this.options = options;
      this.otherwise = otherwise;
      this.extent = extent;
    }

    public VisibleDetail getDetail() {
      return detail;
    }

    public List<Choice> getOptions() {
      return options;
    }

    /** What holds if nothing is said here, and who says so. */
    public String getOtherwise() {
      return otherwise;
    }

    /** Name of what is said, empty for nothing. */
    public String getExtent() {
      return extent;
    }

    public void setExtent(@Nullable String extent) {
      this.extent = extent == null ? "" : extent;
    }
  }

  /** Reads what is said. */
  public void load() {
    CustomerVisibility.View view = visibility.view(level(), code());
    VisibilityChoice choice = view.choice();
    version = choice.version();
    rows =
        level().details().stream()
            .map(detail -> row(detail, view.above(), choice.says().get(detail)))
            .toList();
    changes =
        actor.get().may(Permission.SETTINGS_MANAGE)
            ? List.copyOf(audit.changes(List.of("CustomerVisibility.say")))
            : List.of();
  }

  private Row row(VisibleDetail detail, Visibility above, @Nullable Extent said) {
    return new Row(
        detail,
        level().extents(detail).stream()
            .map(extent -> new Choice(extent.name(), texts.of("enum.Extent." + extent)))
            .toList(),
        texts.of(
            "office.visibility.otherwise",
            texts.of("enum.Extent." + above.of(detail)),
            from(above.source(detail))),
        said == null ? "" : said.name());
  }

  /** Who says so. */
  private String from(Visibility.Source source) {
    VisibilityLevel from = source.level();
    return from == null
        ? texts.of("office.visibility.from.none")
        : texts.of("office.visibility.from." + from, source.code());
  }

  /** Keeps what is chosen. */
  public String save() {
    Map<VisibleDetail, Extent> says = new EnumMap<>(VisibleDetail.class);
    for (Row row : rows) {
      if (!row.getExtent().isEmpty()) {
        says.put(row.getDetail(), Extent.valueOf(row.getExtent()));
      }
    }
    visibility.say(new VisibilityChoice(level(), code(), version, says));
    page.done("office.visibility.saved");
    return switch (level()) {
      case SELLER -> page.redirect(PAGE);
      case STRANGERS -> page.redirect(PAGE, "strangers", true);
      case GROUP -> page.redirect(PAGE, "group", group);
      case CUSTOMER -> page.redirect(PAGE, "customer", customer);
    };
  }

  /** For whom something is said. */
  public VisibilityLevel level() {
    if (!group.isEmpty()) {
      return VisibilityLevel.GROUP;
    }
    if (!customer.isEmpty()) {
      return VisibilityLevel.CUSTOMER;
    }
    return strangers ? VisibilityLevel.STRANGERS : VisibilityLevel.SELLER;
  }

  private String code() {
    return group.isEmpty() ? customer : group;
  }

  /** Whether the actor decides on this level. */
  public boolean isEditable() {
    boolean forAll = level() == VisibilityLevel.SELLER || level() == VisibilityLevel.STRANGERS;
    return actor.get().may(forAll ? Permission.SETTINGS_MANAGE : Permission.PARTNER_MANAGE);
  }

  public boolean isForAll() {
    return level() == VisibilityLevel.SELLER;
  }

  /** Whether the shop can be looked at as the customer sees it. */
  public boolean isForOne() {
    return level() == VisibilityLevel.CUSTOMER;
  }

  public String getTitle() {
    return texts.of("office.visibility.of." + level(), code());
  }

  public List<Row> getRows() {
    return rows;
  }

  public List<AuditRow> getChanges() {
    return changes;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getGroup() {
    return group;
  }

  public void setGroup(@Nullable String group) {
    this.group = group == null ? "" : group.strip();
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer.strip();
  }

  public boolean isStrangers() {
    return strangers;
  }

  public void setStrangers(boolean strangers) {
    this.strangers = strangers;
  }
}
