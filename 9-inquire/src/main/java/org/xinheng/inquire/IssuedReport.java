package org.xinheng.inquire;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** 已出具的信用报告. The PDF as issued; its verification code stands in it and nowhere else. */
public final class IssuedReport {
  private final String number;
  private final Instant issuedAt;
  private final String sha256;
  private final byte[] pdf;

  /** Takes the bytes over; the caller does not change them afterwards. */
  public IssuedReport(String number, Instant issuedAt, String sha256, byte[] pdf) {
    this.number = number;
    this.issuedAt = issuedAt;
    this.sha256 = sha256;
    this.pdf = pdf;
  }

  /** 报告编号, 22 characters. */
  public String number() {
    return number;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  /** Hexadecimal digest of the PDF. */
  public String sha256() {
    return sha256;
  }

  public int size() {
    return pdf.length;
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(pdf);
  }

  /** A copy of the PDF. */
  public byte[] pdf() {
    return pdf.clone();
  }

  /** A file name without personal data. */
  public String fileName() {
    return "credit-report-" + number + ".pdf";
  }
}
