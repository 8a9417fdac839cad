package app.kontor.web.order.returns;

import app.kontor.returns.ReturnLabel;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.Returns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What is printed and put into the parcel with goods that come back. */
@Named
@RequestScoped
public class ReturnLabelPage {
  private static final ReturnNumber NONE = new ReturnNumber("");

  @Inject private Returns returns;

  private ReturnNumber number = NONE;
  private @Nullable ReturnLabel label;

  public void load() {
    ReturnLabel found = returns.label(number);
    label = found;
    number = found.number();
  }

  public @Nullable ReturnLabel getLabel() {
    return label;
  }

  public ReturnNumber getNumber() {
    return number;
  }

  public void setNumber(@Nullable ReturnNumber number) {
    this.number = number == null ? NONE : number;
  }
}
