package app.kontor.web.order.lists;

import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.ListTerms;
import app.kontor.ordering.ShoppingListPart;
import app.kontor.ordering.ShoppingLists;
import app.kontor.ordering.ShoppingLists.Colleague;
import app.kontor.ordering.ShoppingLists.LineOrder;
import app.kontor.ordering.UnknownList;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of one's own is called, who sees it, whose it becomes, and its end. */
@Named
@ViewScoped
public class ListTermsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private ShoppingLists shoppingLists;
  @Inject private PageInfo page;

  private String reference = "";
  private long version;
  private String name = "";
  private ListReaders readers = ListReaders.OWN;
  private boolean readersChange;
  private List<Colleague> colleagues = List.of();
  private final Map<String, Boolean> chosen = new LinkedHashMap<>();
  private String email = "";

  /** Reads a list that is the visitor's own. */
  public void load() {
    ShoppingListPart part = shoppingLists.part(reference, BasketQuery.ALL, LineOrder.ADDED, 1, 1);
    if (!part.list().own()) {
      throw new UnknownList();
    }
    version = part.version();
    name = part.list().name();
    readers = part.list().readers();
    readersChange = part.readersChange();
    colleagues = shoppingLists.colleagues();
    colleagues.forEach(each -> chosen.put(each.email(), part.readers().contains(each.email())));
  }

  public String save() {
    List<String> people =
        readers == ListReaders.CHOSEN
            ? colleagues.stream()
                .map(Colleague::email)
                .filter(each -> Boolean.TRUE.equals(chosen.get(each)))
                .toList()
            : List.of();
    shoppingLists.change(reference, version, new ListTerms(name, readers, readersChange, people));
    page.done("list-terms.saved", name);
    return page.redirect("/list.xhtml", "named", reference);
  }

  public String handOver() {
    shoppingLists.handOver(reference, version, email);
    page.done("list-terms.handed-over", name, email);
    return page.redirect("/lists.xhtml");
  }

  public String delete() {
    shoppingLists.delete(reference, version);
    return page.redirect("/lists.xhtml", "undo", reference);
  }

  public List<ListReaders> getReaderChoices() {
    return List.of(ListReaders.values());
  }

  public List<Colleague> getColleagues() {
    return colleagues;
  }

  /** Those whom it can be given to. */
  public List<Choice> getHeirs() {
    return colleagues.stream().map(each -> new Choice(each.email(), each.name())).toList();
  }

  /** By address, whether they see it. */
  public Map<String, Boolean> getChosen() {
    return chosen;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }

  public ListReaders getReaders() {
    return readers;
  }

  public void setReaders(ListReaders readers) {
    this.readers = readers;
  }

  public boolean isReadersChange() {
    return readersChange;
  }

  public void setReadersChange(boolean readersChange) {
    this.readersChange = readersChange;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email == null ? "" : email;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }
}
