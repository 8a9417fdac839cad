package app.kontor.platform.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** The root of what is changed together; its version refuses lost updates. */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class Aggregate extends Part {
  @Version private long version;

  /** Grows with each change; goes into edit forms so that a conflict is noticed. */
  public long version() {
    return version;
  }
}
