package app.kontor.platform.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** A persistent object with an id from the one sequence; equality is by id. */
@MappedSuperclass
@Access(AccessType.FIELD)
public abstract class Part {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "id_seq")
  @SequenceGenerator(name = "id_seq", sequenceName = "id_seq", allocationSize = 50)
  private @Nullable Long id;

  /** The row's id; a new object has none until it is persisted. */
  public long id() {
    Long value = id;
    if (value == null) {
      throw new IllegalStateException(getClass().getSimpleName() + " is not persisted yet");
    }
    return value;
  }

  /** Whether it has a row; a new object has none until it is persisted. */
  public final boolean isPersisted() {
    return id != null;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Part part
        && getClass() == part.getClass()
        && id != null
        && id.equals(part.id);
  }

  @Override
  public final int hashCode() {
    return getClass().hashCode();
  }
}
