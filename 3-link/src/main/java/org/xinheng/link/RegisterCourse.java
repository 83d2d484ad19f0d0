package org.xinheng.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.collect.Role;
import org.xinheng.vocabulary.EntryId;
import org.xinheng.vocabulary.SubjectId;

/**
 * 登记的沿革. What an entity is called, was called and until when, who represents it and where it sits,
 * from all that its registrar has said (市场主体登记管理条例 第二十四条). Worked out anew from the whole each
 * time: the order of arrival, a repeat and a correction make no difference.
 */
public interface RegisterCourse {

  /** Which of these have been followed before, so that a new word on them must be followed too. */
  Set<SubjectId> followed(Collection<SubjectId> subjects);

  /**
   * In the caller's transaction and under its filing lock: the register stands as these words say.
   *
   * @param words of each subject all there are, in the order of filing
   * @return the changes that were left aside, with what is wrong with them
   */
  Map<EntryId, LeftAside> follow(Map<SubjectId, List<RegisterWord>> words);

  /**
   * 撤销并户. In the caller's transaction, before it is {@link #follow followed} anew: the entity no
   * longer bears the names, nor who ran it and where, that it had only by what has gone back to
   * another.
   *
   * @param names that went back
   * @param told that went back
   * @param first what its own first record says, which then holds where no registration does
   */
  void forget(
      SubjectId subject,
      Collection<String> names,
      Collection<RegisterWord> told,
      Optional<RegisterWord.Called> first);

  /**
   * 不予采用. A change that does not fit what is known of the entity: the register stands as it did
   * until a person has looked.
   *
   * @param field which of the change's cells
   * @param value what does not fit
   */
  record LeftAside(Role field, String value, String problem, String remedy) {}

  /** Entities that an earlier release has renamed and nobody has followed since. */
  List<SubjectId> due(int most);

  /** Whether all that was filed under an earlier release has been followed. */
  boolean caughtUp();

  void noteCaughtUp();
}
