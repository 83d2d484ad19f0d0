package org.xinheng.app.api;

/** 接口问题. Why a request was refused; the code can be quoted on the telephone. */
enum ApiFault {
  PARAMETER(400, "参数有误"),
  UNAUTHENTICATED(401, "未认证"),
  FORBIDDEN(403, "无权办理"),
  NOT_FOUND(404, "没有找到"),
  METHOD(405, "请求方法不对"),
  NOT_YET(409, "还不能办理"),
  TOO_LARGE(413, "内容过大"),
  MEDIA_TYPE(415, "内容类型不对"),
  FILE_REFUSED(422, "文件不能接收"),
  TOO_MANY(429, "请求过于频繁"),
  INTERNAL(500, "平台出错"),
  UNAVAILABLE(503, "暂时不能办理"),
  NO_ROOM(507, "存储空间不足");

  private final int status;
  private final String title;

  ApiFault(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String code() {
    return "API-" + status;
  }
}
