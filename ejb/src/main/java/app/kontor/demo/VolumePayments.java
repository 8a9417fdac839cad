package app.kontor.demo;

import app.kontor.demo.VolumeOrder.Payable;
import app.kontor.money.Iban;
import app.kontor.money.Money;
import app.kontor.party.BankAccount;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.Sha256;
import app.kontor.platform.file.StoredFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Writes the bank statements that pay a day's orders, with entries, allocations, settlements. */
final class VolumePayments {
  private static final String FORMAT = "CAMT_053";

  /** Numbers of statements the played history does not reach. */
  private static final int FIRST_STATEMENT = 10_001;

  private final Bulk bulk;
  private final VolumeCast cast;
  private final FileStore files;

  VolumePayments(Bulk bulk, VolumeCast cast, FileStore files) {
    this.bulk = bulk;
    this.cast = cast;
    this.files = files;
  }

  void write(VolumeDay day) throws SQLException {
    for (BankAccount account : cast.seller().bankAccounts()) {
      List<VolumeOrder> paid = new ArrayList<>();
      for (VolumeOrder order : day.orders()) {
        if (order.isPaid() && order.currency().equals(account.currency())) {
          paid.add(order);
        }
      }
      if (!paid.isEmpty()) {
        statement(account, day, paid);
      }
    }
    bulk.flush();
  }

  private void statement(BankAccount bank, VolumeDay day, List<VolumeOrder> paid)
      throws SQLException {
    LocalDateTime at = day.paid().atTime(15, 0);
    int number = FIRST_STATEMENT + day.plan().number();
    long account = account(bank);
    Money opening = Money.of(opening(account), bank.currency());
    DemoStatement paper = new DemoStatement(bank, day.paid(), number, opening);
    for (VolumeOrder order : paid) {
      Payable payable = order.payable();
      paper.credit(
          order.totals().gross(),
          order.customer().billTo().name(),
          payer(order),
          payable.reference(),
          payable.reference());
    }
    StoredFile file = files.store(paper.fileName(), paper.xml());
    long fileId = bulk.id();
    bulk.row(
        "statement_file",
        "id, seller_id, file_id, sha256, name, format, encoding, notices, loaded_at, loaded_by",
        fileId,
        cast.seller().id(),
        file.id(),
        file.sha256(),
        paper.fileName(),
        FORMAT,
        "UTF-8",
        "",
        at,
        VolumeRows.ACCOUNTING);
    long statement = bulk.id();
    bulk.row(
        "bank_statement",
        "id, statement_file_id, account_id, seller_id, format, identification, number, page,"
            + " currency, opening, closing, closing_date, balance_check, chain_broken, entries_new,"
            + " entries_known, notices",
        statement,
        fileId,
        account,
        cast.seller().id(),
        FORMAT,
        bank.currency() + "-" + number,
        String.valueOf(number),
        "",
        bank.currency().getCurrencyCode(),
        opening.amount(),
        paper.closing().amount(),
        day.paid(),
        "AGREES",
        false,
        paid.size(),
        0,
        "");
    for (int i = 0; i < paid.size(); i++) {
      String reference = number + "-" + (i + 1) + "-" + day.paid();
      entry(account, statement, reference, paid.get(i), at);
    }
  }

  private long account(BankAccount bank) throws SQLException {
    String currency = bank.currency().getCurrencyCode();
    try (PreparedStatement query =
        bulk.connection()
            .prepareStatement(
                "SELECT id FROM statement_account WHERE seller_id = "
                    + cast.seller().id()
                    + " AND account = ?"
                    + " AND currency = ?")) {
      query.setString(1, bank.iban());
      query.setString(2, currency);
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          return row.getLong(1);
        }
      }
    }
    long id = bulk.id();
    bulk.row(
        "statement_account",
        "id, seller_id, account, currency, own",
        id,
        cast.seller().id(),
        bank.iban(),
        currency,
        true);
    // what follows refers to it
    bulk.flush();
    return id;
  }

  /** What the statement before of this history closed with. */
  private BigDecimal opening(long account) throws SQLException {
    try (PreparedStatement query =
        bulk.connection()
            .prepareStatement(
                "SELECT closing FROM bank_statement WHERE account_id = ?"
                    + " AND CAST(number AS UNSIGNED) >= ? ORDER BY closing_date DESC LIMIT 1")) {
      query.setLong(1, account);
      query.setInt(2, FIRST_STATEMENT);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getBigDecimal(1).setScale(2) : new BigDecimal("50000.00");
      }
    }
  }

  private static String payer(VolumeOrder order) {
    long id = order.customer().id();
    return order.customer().currency().equals("PLN")
        ? Iban.of("PL", "10901014%016d".formatted(id))
        : Iban.of("DE", "37040044%010d".formatted(id));
  }

  private void entry(
      long account, long statement, String bankReference, VolumeOrder order, LocalDateTime at)
      throws SQLException {
    Payable payable = order.payable();
    LocalDate date = at.toLocalDate();
    String key = hash("demo-volume " + account + " " + bankReference);
    String reference = hash(account + "|" + key).substring(0, 20);
    BigDecimal amount = order.totals().gross().amount();
    long id = bulk.id();
    bulk.row(
        "statement_entry",
        "id, reference, statement_id, account_id, seller_id, dedupe_key, content_hash, status,"
            + " work, proven, booking_date, value_date, currency, amount, allocated, reversal,"
            + " bank_reference, customer_reference, end_to_end_id, transaction_code,"
            + " counterparty_name, counterparty_account, virtual_account, remittance, structured,"
            + " raw, proposals",
        id,
        reference,
        statement,
        account,
        cast.seller().id(),
        key,
        hash(payable.reference() + amount + date),
        "BOOKED",
        "SETTLED",
        true,
        date,
        date,
        order.customer().currency(),
        amount,
        amount,
        false,
        order.currency() + bankReference,
        bankReference,
        "",
        "ESCT",
        order.customer().billTo().name(),
        payer(order),
        "",
        payable.reference(),
        "{\"references\":[\"" + payable.reference() + "\"],\"documents\":[]}",
        "",
        "");
    String source = reference + "-1";
    bulk.row(
        "allocation",
        "id, entry_id, source, document_number, order_number, partner_id, amount, automatic,"
            + " evidence, made_at, made_by",
        bulk.id(),
        id,
        source,
        payable.number(),
        order.number(),
        order.customer().id(),
        amount,
        true,
        "{\"reasons\":[{\"code\":\"PAYMENT_REFERENCE\",\"weight\":140,\"arguments\":[\""
            + payable.number()
            + "\",\""
            + payable.reference()
            + "\"]}]}",
        at,
        "Kontor");
    bulk.row(
        "billing_settlement",
        "id, document_id, kind, amount, settled_on, source, recorded_at, recorded_by",
        bulk.id(),
        payable.document(),
        "PAYMENT",
        amount,
        date,
        source,
        at,
        VolumeRows.ACCOUNTING);
    bulk.row(
        "sales_order_event",
        "id, order_id, at, what, who, detail",
        bulk.id(),
        order.id(),
        at,
        "PAYMENT",
        VolumeRows.ACCOUNTING,
        order.totals().gross().toString());
  }

  private static String hash(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
