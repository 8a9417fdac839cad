package app.kontor.web.common.notice;

import app.kontor.notification.Digest;
import app.kontor.notification.Notice;
import app.kontor.notification.NoticeChoices;
import app.kontor.notification.NoticeList;
import app.kontor.notification.Notices;
import app.kontor.web.common.list.ListPages;
import app.kontor.web.common.list.ShownList;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the visitor was told, and what he or she wants to be told; for staff and customers. */
@Named
@ViewScoped
public class NoticesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Notices notices;
  @Inject private ListPages lists;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private List<Notice> rows = List.of();
  private List<Choice> choices = new ArrayList<>();
  private Digest digest = Digest.NEVER;
  private boolean filtered;
  private @Nullable Instant until;

  /** A kind that can be told. */
  public static final class Choice implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final String label;
    private boolean wanted;

    Choice(String name, String label, boolean wanted) {
      this.name = name;
      this.label = label;
      this.wanted = wanted;
    }

    public String getLabel() {
      return label;
    }

    public boolean isWanted() {
      return wanted;
    }

    public void setWanted(boolean wanted) {
      this.wanted = wanted;
    }
  }

  public void load() {
    ShownList<Notice> shown = lists.load(NoticeList.SHAPE);
    rows = shown.found().rows();
    filtered = shown.isFiltered();
    until = rows.isEmpty() ? null : rows.get(0).happenedAt();
    NoticeChoices chosen = notices.choices();
    digest = chosen.digest();
    choices = new ArrayList<>();
    chosen
        .kinds()
        .forEach(
            kind ->
                choices.add(
                    new Choice(
                        kind.name(),
                        texts.of(kind.textKey()),
                        chosen.wanted().contains(kind.name()))));
  }

  public String read(long id) {
    notices.read(id);
    return again();
  }

  /** All that is shown and all that happened before it. */
  public String readAll() {
    Instant latest = until;
    if (latest != null) {
      notices.readAll(latest);
      page.done("notices.all-read");
    }
    return again();
  }

  public String choose() {
    Set<String> wanted =
        choices.stream()
            .filter(Choice::isWanted)
            .map(choice -> choice.name)
            .collect(Collectors.toSet());
    notices.choose(wanted, digest);
    page.done("notices.chosen");
    return again();
  }

  private String again() {
    return page.redirect(page.getPath());
  }

  public List<Notice> getRows() {
    return rows;
  }

  /** Whether all can be said to be read: nothing is left out by a filter, and something is new. */
  public boolean isAllShown() {
    return !filtered && rows.stream().anyMatch(Notice::unread);
  }

  public List<Choice> getChoices() {
    return choices;
  }

  public Digest getDigest() {
    return digest;
  }

  public void setDigest(Digest digest) {
    this.digest = digest;
  }

  public Digest[] getDigests() {
    return Digest.values();
  }
}
