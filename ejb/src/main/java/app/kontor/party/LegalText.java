package app.kontor.party;

/** What a seller has to tell everybody who looks at its shop. */
public enum LegalText {
  /** General terms and conditions of sale. */
  TERMS,
  /** How personal data are processed; Regulation (EU) 2016/679, articles 13 and 14. */
  PRIVACY,
  /** Who is behind the shop, beside name, address and register; Directive 2000/31/EC, article 5. */
  IMPRINT
}
