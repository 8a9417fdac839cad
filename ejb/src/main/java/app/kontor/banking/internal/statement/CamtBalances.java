package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The balances of a camt statement: the opening and closing one, and the day they are of. */
final class CamtBalances {
  private final StatementBuilder builder;
  private final StatementValues values;
  private final List<XmlNode> nodes = new ArrayList<>();
  private int searched;
  private @Nullable LocalDate day;

  CamtBalances(StatementBuilder builder, StatementValues values) {
    this.builder = builder;
    this.values = values;
  }

  void add(XmlNode node) {
    nodes.add(node);
  }

  /** The first day that a balance read so far names; each is looked at once. */
  Optional<LocalDate> day() {
    while (day == null && searched < nodes.size()) {
      day = dateOf(nodes.get(searched++));
    }
    return Optional.ofNullable(day);
  }

  /** Chooses the opening and the closing one. */
  void settle() {
    Balance previous = null;
    List<Balance> interim = new ArrayList<>();
    for (XmlNode node : nodes) {
      String code = node.text("Tp/CdOrPrtry/Cd", "Tp/Cd", "Tp/CdOrPrtry/Prtry", "Tp/Prtry");
      switch (code.toUpperCase(Locale.ROOT)) {
        case "OPBD" -> builder.opening = balance(node, false);
        case "CLBD" -> builder.closing = balance(node, false);
        case "PRCD" -> previous = balance(node, false);
        case "ITBD" -> Optional.ofNullable(balance(node, true)).ifPresent(interim::add);
        default -> {}
      }
    }
    if (builder.opening == null) {
      builder.opening = previous != null ? previous : interim.size() > 1 ? interim.get(0) : null;
    }
    if (builder.closing == null && !interim.isEmpty()) {
      builder.closing = interim.get(interim.size() - 1);
    }
  }

  /** The balance; null with a notice if it cannot be read, so that nothing is proven by it. */
  private @Nullable Balance balance(XmlNode node, boolean isInterim) {
    XmlNode amountNode = node.at("Amt").orElse(node);
    Money amount = values.xmlMoney(amountNode, builder.currency);
    String sign = node.text("CdtDbtInd");
    Direction direction = Direction.of(sign);
    if (amount == null || direction == Direction.UNKNOWN && !sign.isEmpty()) {
      builder.notices.add(
          Notice.Code.FIELD_UNREADABLE,
          node.line,
          amount == null ? "Bal/Amt" : "Bal/CdtDbtInd",
          StatementValues.shown(amount == null ? amountNode.text : sign));
      return null;
    }
    if (sign.isEmpty()) {
      builder.notices.add(Notice.Code.BALANCE_SIGN_MISSING, node.line);
    }
    boolean overdrawn = direction == Direction.DEBIT || amount.isNegative();
    return new Balance(overdrawn ? amount.abs().negated() : amount, dateOf(node), isInterim);
  }

  private @Nullable LocalDate dateOf(XmlNode balance) {
    String text = balance.text("Dt/Dt", "Dt/DtTm");
    return text.isEmpty() ? null : values.isoDateOrNull(text, balance.line, "Bal/Dt");
  }
}
