package app.kontor.web.shop;

import app.kontor.party.CustomerGroup;
import java.io.Serializable;

/** One group with its box to tick. */
public class GroupChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final CustomerGroup group;
  private boolean in;

  public GroupChoice(CustomerGroup group, boolean in) {
    this.group = group;
    this.in = in;
  }

  public CustomerGroup getGroup() {
    return group;
  }

  /** Whether the customer is in it. */
  public boolean isIn() {
    return in;
  }

  public void setIn(boolean in) {
    this.in = in;
  }
}
