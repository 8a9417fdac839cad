package app.kontor.web.order.people;

import app.kontor.gate.Role;
import java.io.Serializable;

/** One role with its box to tick. */
public class RoleChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Role role;
  private final boolean staff;
  private boolean held;

  RoleChoice(Role role, boolean staff, boolean held) {
    this.role = role;
    this.staff = staff;
    this.held = held;
  }

  public Role getRole() {
    return role;
  }

  /** Key of the sentence that says what the role allows. */
  public String getMeaning() {
    return "people.role." + (staff ? "staff." : "partner.") + role;
  }

  public boolean isStaff() {
    return staff;
  }

  public boolean isHeld() {
    return held;
  }

  public void setHeld(boolean held) {
    this.held = held;
  }
}
