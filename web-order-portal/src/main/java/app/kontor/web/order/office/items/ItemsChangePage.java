package app.kontor.web.order.office.items;

import app.kontor.catalogue.Categories;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemProperties;
import app.kontor.catalogue.Property;
import app.kontor.ordering.OfferList;
import app.kontor.platform.data.Total;
import app.kontor.transfer.FieldKind;
import app.kontor.transfer.ItemSelection;
import app.kontor.transfer.MassChange;
import app.kontor.transfer.MassChanges;
import app.kontor.transfer.TransferField;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value for many items: what, then which; what it would do is shown before it is done. */
@Named
@ViewScoped
public class ItemsChangePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/items-change.xhtml";
  private static final String WHAT = "what";
  private static final String ROWS = "rows";

  @EJB private MassChanges changes;
  @EJB private Categories categories;
  @EJB private ItemProperties properties;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private final Map<String, String> asked = new HashMap<>();
  private List<TransferField> fields = List.of();
  private List<Choice> choices = List.of();
  private Total count = Total.of(0);
  private String value = "";
  private @Nullable BigDecimal number;

  /** Reads what can be changed; without items it leads to their list. */
  public @Nullable String load() {
    if (text(ROWS).isEmpty() && !isAll()) {
      return page.redirect("/office/items.xhtml");
    }
    fields = changes.fields();
    count = changes.count(selection());
    choices =
        category().isPresent()
            ? ItemEditPage.choices(categories.tree())
            : field()
                .map(field -> new ValueChoices(texts, visitor).of(field, property(field)))
                .orElseGet(List::of);
    return null;
  }

  private @Nullable Property property(TransferField field) {
    return properties.all().stream()
        .filter(each -> field.key().equals("property_" + each.code()))
        .findFirst()
        .orElse(null);
  }

  private String text(String name) {
    String said = asked.get(name);
    return said == null ? "" : said.strip();
  }

  private ItemSelection selection() {
    return isAll()
        ? ItemSelection.all(OfferList.wanted(new ListQuery(asked::get, visitor.getLocale())))
        : ItemSelection.marked(
            Arrays.stream(text(ROWS).split(" +", -1)).map(ItemNumber::new).toList());
  }

  private Optional<MassChange.Aim> category() {
    return Arrays.stream(MassChange.Aim.values())
        .filter(aim -> aim != MassChange.Aim.SET && aim.name().equals(text(WHAT)))
        .findFirst();
  }

  private Optional<TransferField> field() {
    return fields.stream().filter(each -> each.key().equals(text(WHAT))).findFirst();
  }

  /** Goes on with what was chosen. */
  public String choose() {
    return again(text(WHAT));
  }

  /** Goes back to choose something else. */
  public String other() {
    return again(null);
  }

  private String again(@Nullable String what) {
    List<@Nullable Object> parameters = new ArrayList<>();
    asked.forEach(
        (name, said) -> {
          if (!name.equals(WHAT) && said != null && !said.isEmpty()) {
            parameters.add(name);
            parameters.add(said);
          }
        });
    parameters.add(WHAT);
    parameters.add(what);
    return page.redirect(PATH, parameters.toArray());
  }

  /** Has it compared, and shows what it would do. */
  public String look() {
    BigDecimal typed = number;
    String said =
        getControl().equals("NUMBER") ? typed == null ? "" : typed.toPlainString() : value;
    MassChange change =
        category()
            .map(aim -> MassChange.category(aim, said))
            .orElseGet(() -> MassChange.set(text(WHAT), said));
    String reference = changes.begin(page.key(), selection(), change, name(said));
    return page.redirect("/office/transfer-run.xhtml", "transfer", reference);
  }

  private String name(String said) {
    String shown =
        choices.stream()
            .filter(each -> each.value().equals(said))
            .map(Choice::label)
            .findFirst()
            .orElse(said.isEmpty() ? "–" : said);
    return texts.of("office.items-change.name", getAim(), shown);
  }

  /** What can be changed: fields, and categories in three ways. */
  public List<Choice> getAims() {
    List<Choice> aims = new ArrayList<>();
    for (MassChange.Aim aim : MassChange.Aim.values()) {
      if (aim != MassChange.Aim.SET) {
        aims.add(new Choice(aim.name(), texts.word(aim)));
      }
    }
    fields.forEach(field -> aims.add(new Choice(field.key(), texts.of(field.label()))));
    return aims;
  }

  /** What is being changed, in words. */
  public String getAim() {
    return category()
        .map(texts::word)
        .or(() -> field().map(each -> texts.of(each.label())))
        .orElse("");
  }

  /** Whether it is known what is to be changed. */
  public boolean isChosen() {
    return category().isPresent() || field().isPresent();
  }

  /** Whether all items of the list are meant. */
  public boolean isAll() {
    return text("all").equals("true");
  }

  /** How the value is entered: CHOICE, NUMBER or TEXT. */
  public String getControl() {
    if (!choices.isEmpty() || category().isPresent()) {
      return "CHOICE";
    }
    return field().filter(each -> each.kind() == FieldKind.DECIMAL).isPresent() ? "NUMBER" : "TEXT";
  }

  public List<Choice> getChoices() {
    return choices;
  }

  public Total getCount() {
    return count;
  }

  /** What the address says, by name. */
  public Map<String, String> getAsked() {
    return asked;
  }

  public String getValue() {
    return value;
  }

  public void setValue(@Nullable String value) {
    this.value = ItemForm.text(value).strip();
  }

  public @Nullable BigDecimal getNumber() {
    return number;
  }

  public void setNumber(@Nullable BigDecimal number) {
    this.number = number;
  }
}
