package org.xinheng.app.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.collect.FileFault;
import org.xinheng.collect.UnreadableFile;

/**
 * 接口拒绝. A request that is not carried out: what is wrong, where and what to do, as a Chinese
 * sentence (RFC 9457).
 */
final class ApiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ApiFault fault;
  private final String code;
  private final @Nullable String parameter;

  ApiRefusal(ApiFault fault, String code, @Nullable String parameter, String sentence) {
    super(sentence, null, false, false);
    this.fault = fault;
    this.code = code;
    this.parameter = parameter;
  }

  static ApiRefusal of(ApiFault fault, String sentence) {
    return new ApiRefusal(fault, fault.code(), null, sentence);
  }

  /** A parameter that is missing or cannot be read. */
  static ApiRefusal parameter(String name, String sentence) {
    return new ApiRefusal(ApiFault.PARAMETER, ApiFault.PARAMETER.code(), name, sentence);
  }

  static ApiRefusal notFound(String sentence) {
    return of(ApiFault.NOT_FOUND, sentence);
  }

  /** The file as a whole was refused, with the code of the intake. */
  static ApiRefusal file(UnreadableFile refused) {
    ApiFault fault =
        switch (refused.fault()) {
          case TOO_LARGE -> ApiFault.TOO_LARGE;
          case STORAGE -> ApiFault.NO_ROOM;
          case UNKNOWN_DEPARTMENT, CLOSED_DEPARTMENT -> ApiFault.FORBIDDEN;
          default -> ApiFault.FILE_REFUSED;
        };
    return new ApiRefusal(fault, refused.code(), "file", refused.sentence());
  }

  static ApiRefusal file(ApiFault fault, FileFault why, String parameter, String sentence) {
    return new ApiRefusal(fault, why.code(), parameter, sentence);
  }

  ApiFault fault() {
    return fault;
  }

  String code() {
    return code;
  }

  Optional<String> parameter() {
    return Optional.ofNullable(parameter);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
