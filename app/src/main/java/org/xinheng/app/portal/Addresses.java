package org.xinheng.app.portal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.inquire.CodeExplanation;
import org.xinheng.inquire.CodeExplanation.Status;
import org.xinheng.inquire.CodeExplanations;
import org.xinheng.vocabulary.CodeReading;

/**
 * 主体网址. What stands for a market entity in an address, brought to the one form in which it has its
 * page: lower case and full width are read, an old code leads to its one holder.
 */
@Component
final class Addresses {
  private final CodeExplanations codes;

  Addresses(CodeExplanations codes) {
    this.codes = codes;
  }

  /**
   * Where the page really is; empty when the address is already right, or nobody is known by it.
   *
   * @throws NotFound for an identity number, which is not repeated
   */
  Optional<String> moved(String address) {
    return path(address).filter(path -> !path.equals("/entities/" + address));
  }

  private Optional<String> path(String address) {
    return switch (CodeReading.of(address)) {
      case CodeReading.Sound(var code, var cleaned, var how) ->
          Optional.of("/entities/" + code.value());
      case CodeReading.OfficialMismatch(var value, var expected, var agrees) ->
          Optional.of("/entities/" + value);
      case CodeReading.IdentityNumber person -> throw person();
      case CodeReading.Legacy(var code) -> holder(codes.explain(code.value()));
      case CodeReading.Absent nothing -> Optional.empty();
      case CodeReading.Unreadable unreadable -> {
        if (Asked.personal(address)) {
          throw person();
        }
        yield Optional.empty();
      }
    };
  }

  /** The one holder; of several, the page on which they are told apart. */
  private static Optional<String> holder(CodeExplanation told) {
    if (told.holders().isEmpty()) {
      return Optional.empty();
    }
    var only = told.holders().getFirst().subject();
    return Optional.of(
        told.status() == Status.UNIQUE && only.isPresent()
            ? Links.entity(told.holders().getFirst().code(), only.get())
            : "/codes?code=" + told.read());
  }

  private static NotFound person() {
    return NotFound.of("这是公民身份号码，不是主体代码", "本平台不按个人证件号码查询；请输入企业名称或统一社会信用代码");
  }
}
