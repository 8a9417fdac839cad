package app.kontor.catalogue;

import app.kontor.platform.work.JobKind;
import jakarta.ejb.Local;

/**
 * Clears away pictures that nothing shows any more, and makes sizes that pictures lack: those from
 * before a size was there, or whose making was lost. Done each night, and when an administrator
 * asks.
 */
@Local
public interface PictureUpkeep {
  /** The job; what comes of it are figures of what was done, or of what would be. */
  JobKind<Of, JobKind.Figures> KIND = new JobKind<>("pictures", Of.class, JobKind.Figures.class);

  /** Days for which a picture is kept that nothing shows, counted from when that was noticed. */
  int UNUSED_DAYS = 30;

  /**
   * What is wanted.
   *
   * @param dry whether it is only counted
   */
  record Of(boolean dry) {}

  /**
   * Requests the job.
   *
   * @param key the same key requests one job
   * @param dry whether it is only counted
   */
  void request(String key, boolean dry);
}
