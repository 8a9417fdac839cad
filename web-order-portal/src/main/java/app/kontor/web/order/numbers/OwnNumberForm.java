package app.kontor.web.order.numbers;

import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The fields of a number that is to be kept. */
public class OwnNumberForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String partnerNumber = "";
  private String number = "";
  private String itemNumber = "";
  private String name = "";
  private boolean preferred;

  /** What was entered. */
  public BuyersNumberData data() {
    return new BuyersNumberData(
        new PartnerNumber(partnerNumber), number, new ItemNumber(itemNumber), name, preferred);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  public String getPartnerNumber() {
    return partnerNumber;
  }

  public void setPartnerNumber(@Nullable String partnerNumber) {
    this.partnerNumber = text(partnerNumber);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = text(number);
  }

  public String getItemNumber() {
    return itemNumber;
  }

  public void setItemNumber(@Nullable String itemNumber) {
    this.itemNumber = text(itemNumber);
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = text(name);
  }

  public boolean isPreferred() {
    return preferred;
  }

  public void setPreferred(boolean preferred) {
    this.preferred = preferred;
  }
}
