package app.kontor.access.model;

import app.kontor.access.SignIn.Preferences;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.platform.language.AmericanEnglish;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A person at one seller: for a partner, or as the seller's staff (partner 0). The same person may
 * be known to several sellers, with other roles at each; the {@link Account} they sign in with is
 * one.
 */
@Entity
@Table(name = "app_user")
public class User extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  private String email;
  private String name;

  private String language;
  private String theme;
  private String density;
  private String goods;
  private boolean active;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "app_user_role", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected User() {}

  public User(long sellerId, long partnerId, String email, String name, String language) {
    this.sellerId = sellerId;
    this.partnerId = partnerId;
    this.email = email;
    this.name = name;
    this.language = language;
    this.theme = "system";
    this.density = "normal";
    this.goods = "table";
    this.active = true;
  }

  /** The actor this person is after signing in. */
  public Actor actor() {
    return actor("");
  }

  /**
   * The actor with the conventions of a country.
   *
   * @param country of the person's company; empty if it does not matter
   */
  public Actor actor(String country) {
    EnumSet<Role> held = EnumSet.noneOf(Role.class);
    held.addAll(roles);
    return Actor.person(
        id(), email, name, AmericanEnglish.locale(language, country), sellerId, partnerId, held);
  }

  public Preferences preferences() {
    return new Preferences(language, theme, density, goods);
  }

  public void prefer(Preferences preferences) {
    language = preferences.language();
    theme = preferences.theme();
    density = preferences.density();
    goods = preferences.goods();
  }

  public void change(String newName, Set<Role> newRoles, boolean nowActive) {
    name = newName;
    roles.retainAll(newRoles);
    roles.addAll(newRoles);
    active = nowActive;
  }

  /** The language of pages and mails. */
  public void speak(String newLanguage) {
    language = newLanguage;
  }

  public String language() {
    return language;
  }

  public boolean isStaff() {
    return partnerId == 0;
  }

  public boolean isActive() {
    return active;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public String email() {
    return email;
  }

  public String name() {
    return name;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }
}
