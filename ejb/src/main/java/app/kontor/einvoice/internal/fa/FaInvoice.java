package app.kontor.einvoice.internal.fa;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a structured invoice FA(3) says; the names of its elements stand in brackets. Amounts have
 * at most two decimals and are in its currency unless something else is said.
 *
 * @param created when the file's content came to be [DataWytworzeniaFa]
 * @param currency ISO 4217 [KodWaluty]
 * @param sums of what is taxed by it: of an advance what was received, of a final invoice what its
 *     advances have left, of a correction the difference
 * @param total gross of its sums [P_15]
 * @param lines of a final invoice in full; of a correction before and after; none on an advance
 *     invoice and its corrections, which say {@code ordered}
 * @param advances numbers of the advance invoices a final invoice settles [FakturaZaliczkowa]
 * @param correction what is corrected and why, or null for what is no correction
 * @param ordered what an advance was received for, or null [Zamowienie]
 * @param payment null where nothing is said of payment [Platnosc]
 */
public record FaInvoice(
    Instant created,
    FaKind kind,
    String number,
    Days days,
    String currency,
    Seller seller,
    Buyer buyer,
    List<Sum> sums,
    BigDecimal total,
    List<Line> lines,
    References references,
    List<AdvanceInvoice> advances,
    @Nullable Correction correction,
    @Nullable Ordered ordered,
    @Nullable Payment payment) {
  public FaInvoice {
    sums = List.copyOf(sums);
    lines = List.copyOf(lines);
    advances = List.copyOf(advances);
  }

  /** Whether tax has to be said in zlotys, too (art. 106e(11) of the VAT act). */
  public boolean isForeign() {
    return !currency.equals("PLN");
  }

  /**
   * Its days.
   *
   * @param issued [P_1]
   * @param supplied [P_6], or null where it is the day of issue
   */
  public record Days(LocalDate issued, @Nullable LocalDate supplied) {}

  /**
   * Who issues it [Podmiot1].
   *
   * @param nip ten digits
   */
  public record Seller(String nip, String name, Place place, String email, String phone) {}

  /**
   * Who it is for [Podmiot2].
   *
   * @param customerNumber [NrKlienta]
   */
  public record Buyer(BuyerId id, String name, Place place, String customerNumber) {}

  /**
   * An address.
   *
   * @param country ISO 3166-1 [KodKraju]
   * @param street first line [AdresL1]
   * @param place second line, may be empty [AdresL2]
   */
  public record Place(String country, String street, String place) {}

  /**
   * Net and VAT of one rate.
   *
   * @param vatInZlotys null in zlotys, and where a rate has no tax [P_14_xW]
   */
  public record Sum(
      FaRate rate, BigDecimal net, BigDecimal vat, @Nullable BigDecimal vatInZlotys) {}

  /**
   * A line [FaWiersz].
   *
   * @param name [P_7]
   * @param item the seller's number [Indeks]
   * @param unit in words [P_8A]
   * @param quantity at most six decimals [P_8B]
   * @param price net, of one unit, at most eight decimals [P_9A]
   * @param net [P_11]
   * @param exchangeRate zlotys for one unit of the currency, or null [KursWaluty]
   * @param before whether it says what was before a correction [StanPrzed]
   */
  public record Line(
      String name,
      String item,
      String unit,
      BigDecimal quantity,
      BigDecimal price,
      BigDecimal net,
      FaRate rate,
      @Nullable BigDecimal exchangeRate,
      boolean before) {}

  /**
   * What it names.
   *
   * @param order number of the order [NrZamowienia]; may be empty
   * @param buyersOrder the buyer's own number of it; may be empty
   * @param notes numbers of goods-issue notes [WZ]
   * @param payment what a payer quotes; may be empty
   */
  public record References(String order, String buyersOrder, List<String> notes, String payment) {
    public References {
      notes = List.copyOf(notes);
    }
  }

  /**
   * An advance invoice that a final one settles.
   *
   * @param ksefNumber of an invoice that is in KSeF, or null
   * @param deducted net of each rate that is deducted; checked, not written
   */
  public record AdvanceInvoice(
      String number, @Nullable String ksefNumber, Map<FaRate, BigDecimal> deducted) {
    public AdvanceInvoice {
      deducted = Map.copyOf(deducted);
    }
  }

  /**
   * What a correction corrects (art. 106j of the VAT act).
   *
   * @param reason [PrzyczynaKorekty]
   * @param effect 1: with the date of the corrected invoice, 2: with its own, 3: another
   *     [TypKorekty]
   * @param issued day of the corrected invoice
   * @param ksefNumber of the corrected invoice, or null if it is not in KSeF
   * @param buyer as it was named before, or null if that stays [Podmiot2K]
   * @param before what an advance or final invoice came to before, or null for others [P_15ZK]
   */
  public record Correction(
      String reason,
      int effect,
      String number,
      LocalDate issued,
      @Nullable String ksefNumber,
      @Nullable Buyer buyer,
      @Nullable Before before) {}

  /**
   * What an advance or final invoice said before its correction.
   *
   * @param total received, or left to be paid [P_15ZK]
   * @param exchangeRate [KursWalutyZK]; null in zlotys
   */
  public record Before(BigDecimal total, @Nullable BigDecimal exchangeRate) {}

  /**
   * The order that an advance was received for (art. 106f(1)(4) of the VAT act).
   *
   * @param value gross [WartoscZamowienia]
   * @param exchangeRate for the VAT of the advance, or null [KursWalutyZ]
   */
  public record Ordered(
      BigDecimal value, @Nullable BigDecimal exchangeRate, List<OrderLine> lines) {
    public Ordered {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of the order [ZamowienieWiersz].
   *
   * @param line name, number, unit, quantity, price, net and rate; {@code before} where a
   *     correction says what was before it [StanPrzedZ]
   * @param vat its share of the VAT of its rate [P_11VatZ]
   */
  public record OrderLine(Line line, BigDecimal vat) {}

  /**
   * How it is paid.
   *
   * @param received what was received before, oldest first
   * @param settled whether nothing is left to be paid
   * @param due last day, or null
   * @param iban may be empty, and so may be the others
   */
  public record Payment(
      List<Received> received,
      boolean settled,
      @Nullable LocalDate due,
      String iban,
      String bic,
      String bank) {
    public Payment {
      received = List.copyOf(received);
    }
  }

  /** So much on a day. */
  public record Received(LocalDate day, BigDecimal amount) {}
}
