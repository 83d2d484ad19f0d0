package org.xinheng.dossier;

/**
 * 轨迹类别. One lane of the time axis: penalties, licences, changes of the registration.
 *
 * @param code in addresses and files, capitals
 */
public record TrajectoryClass(String code, String title, Tone tone) {
  /** 色调. Whether what stands in it speaks for the entity, against it, or neither. */
  public enum Tone {
    PLAIN,
    GOOD,
    ADVERSE
  }
}
