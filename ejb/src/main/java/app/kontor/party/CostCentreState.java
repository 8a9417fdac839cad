package app.kontor.party;

/** Whether orders may name a cost centre. */
public enum CostCentreState {
  USED,
  ARCHIVED
}
