package app.kontor.shipping;

/** How the check digit of a carrier's numbers is computed. */
public enum CheckRule {
  /** No rule is known or none is wanted. */
  NONE,
  /** GS1 General Specifications: weights 3 and 1 from the right, modulo 10. */
  GS1,
  /** DHL's rules by length: Express 10 digits, identcode 12, SSCC 20. */
  DHL,
  /** Poczta Polska: 20 digits with an SSCC, or an international S10 number. */
  POCZTA_POLSKA,
  /** UPU standard S10: two letters, eight digits, check digit, two letters. */
  S10,
  /** DPD: ISO 7064 modulo 37,36 over 27 characters. */
  DPD
}
