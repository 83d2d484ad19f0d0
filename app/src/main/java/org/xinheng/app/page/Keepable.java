package org.xinheng.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.xinheng.vocabulary.SubjectId;

/**
 * 可留用. With this a controller says that its answer is the same for everybody of the public, and how
 * a look at it is recorded.
 *
 * @param subject whose page it is
 * @param what the look, in the words of the log of looks
 */
public record Keepable(SubjectId subject, String what, ResponseEntity<byte[]> answer) {
  private static final String ATTRIBUTE = Keepable.class.getName();

  /** Only a request that {@link ServeKeptAnswers} let pass for keeping is ever kept. */
  public ResponseEntity<byte[]> offer(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
    return answer;
  }

  static Optional<Keepable> offered(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Keepable offered
        ? Optional.of(offered)
        : Optional.empty();
  }
}
