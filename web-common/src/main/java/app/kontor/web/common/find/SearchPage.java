package app.kontor.web.common.find;

import app.kontor.platform.find.Finding;
import app.kontor.platform.find.Found;
import app.kontor.platform.find.FoundGroup;
import app.kontor.platform.find.Sought;
import app.kontor.web.common.page.PortalKind;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page behind the box above each page. A whole number opens what it is the number of; else
 * buyers come to the catalogue, where most of what they look for is, and whatever else fits is
 * shown in its groups.
 */
@Named
@RequestScoped
public class SearchPage {
  /** Of goods, whose own numbers come before ours, the first is meant. */
  private static final String GOODS = "items";

  private static final String CATALOGUE = PortalKind.ORDERS.getPath() + "/catalogue.xhtml?q=";

  @EJB private Finding finding;
  @Inject private FoundWords words;
  @Inject private Visitor visitor;

  private String text = "";
  private List<FoundWords.Group> groups = List.of();

  /** Looks, and leads on where there is one answer. */
  public void load() {
    List<FoundGroup> found = finding.find(text);
    Optional<String> meant = meant(found);
    if (meant.isPresent()) {
      lead(meant.get());
    } else if (!visitor.isStaff() && visitor.may("CATALOGUE_VIEW") && isForGoods(found)) {
      lead(CATALOGUE + encoded(text));
    } else {
      groups = words.of(found, text);
    }
  }

  /** The address of the one thing that has the number; empty for none and for several kinds. */
  private static Optional<String> meant(List<FoundGroup> groups) {
    List<FoundGroup> exact =
        groups.stream().filter(group -> group.found().stream().anyMatch(Found::exact)).toList();
    if (exact.size() != 1) {
      return Optional.empty();
    }
    FoundGroup only = exact.get(0);
    List<Found> things = only.found().stream().filter(Found::exact).toList();
    return things.size() == 1 || only.name().equals(GOODS)
        ? Optional.of(only.at().page() + encoded(things.get(0).opens()))
        : Optional.empty();
  }

  /** Whether goods fit, or nothing at all: the catalogue says what is near to it. */
  private static boolean isForGoods(List<FoundGroup> groups) {
    return groups.stream().allMatch(group -> group.found().isEmpty())
        || groups.stream()
            .anyMatch(group -> group.name().equals(GOODS) && !group.found().isEmpty());
  }

  private static void lead(String address) {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context.getExternalContext().redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : Sought.of(text).text();
  }

  /** Whether too little was typed to look for anything. */
  public boolean isTooShort() {
    return !Sought.of(text).isEnough();
  }

  /** Kinds of which something fits. */
  public List<FoundWords.Group> getGroups() {
    return groups.stream().filter(group -> !group.things().isEmpty()).toList();
  }

  /** Kinds of which nothing fits at once; their lists look further. */
  public List<FoundWords.Group> getElsewhere() {
    return groups.stream()
        .filter(group -> group.things().isEmpty() && !group.list().isEmpty())
        .toList();
  }
}
