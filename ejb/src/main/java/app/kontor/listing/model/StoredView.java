package app.kontor.listing.model;

import app.kontor.listing.ListView;
import app.kontor.listing.SaveView;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;

/**
 * A list as a person arranged it: a view with a name, or without one what the person usually sees.
 */
@Entity
@Table(name = "list_view")
public class StoredView extends Aggregate {
  private String reference;

  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "user_id")
  private long userId;

  private String owner;

  @Column(name = "list_name")
  private String list;

  private String name;

  @Column(name = "asked")
  private String query;

  @Column(name = "columns_shown")
  private String columns;

  private String widths;
  private boolean shared;

  /** Column keys as they are stored. */
  public record Columns(List<String> keys) {}

  /** Pixels by column as they are stored. */
  public record Widths(Map<String, Integer> pixels) {}

  @SuppressWarnings("NullAway.Init")
  protected StoredView() {}

  /**
   * What a person usually sees of a list, or a view to be.
   *
   * @param owner name of the person
   */
  public StoredView(String reference, long sellerId, long userId, String owner, String list) {
    this.reference = reference;
    this.sellerId = sellerId;
    this.userId = userId;
    this.owner = owner;
    this.list = list;
    this.name = "";
    this.query = "";
    this.columns = JsonLibrary.write(new Columns(List.of()));
    this.widths = JsonLibrary.write(new Widths(Map.of()));
  }

  /** Takes over all that a person says of a view. */
  public void rewrite(SaveView view) {
    name = view.name();
    query = view.query();
    shared = view.shared();
    choose(view.columns());
  }

  public void choose(List<String> keys) {
    columns = JsonLibrary.write(new Columns(keys));
  }

  public void resize(Map<String, Integer> pixels) {
    widths = JsonLibrary.write(new Widths(pixels));
  }

  public List<String> columns() {
    return JsonLibrary.read(columns, Columns.class).keys();
  }

  public Map<String, Integer> widths() {
    return JsonLibrary.read(widths, Widths.class).pixels();
  }

  public String list() {
    return list;
  }

  public String name() {
    return name;
  }

  public boolean isShared() {
    return shared;
  }

  /** Whether it is what a person usually sees, and no view. */
  public boolean isUsual() {
    return name.isEmpty();
  }

  public boolean isOf(long user) {
    return userId == user;
  }

  /**
   * As a person sees it.
   *
   * @param editable whether that person may change it
   */
  public ListView view(boolean editable) {
    return new ListView(
        reference, version(), list, name, query, columns(), shared, owner, editable);
  }
}
