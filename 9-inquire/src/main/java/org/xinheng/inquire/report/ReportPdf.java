package org.xinheng.inquire.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** 报告的 PDF. PDF/A-2a with the Chinese font embedded as a subset: readable anywhere, for decades. */
public final class ReportPdf {
  private static final String FAMILY = "Noto Sans SC";
  private static final int NORMAL_WEIGHT = 400;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private ReportPdf() {}

  public static byte[] of(String html, ReportHead head) {
    return of(html, head.platform(), "信用报告 " + head.number());
  }

  /** Any page; {@code what} names it in a complaint. */
  public static byte[] of(String html, String producer, String what) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(html, null);
    builder.withProducer(producer);
    builder.useFont(ReportPdf::font, FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(65_536);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(what + "无法生成", e);
    }
    return pdf.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(
        ReportPdf.class.getResourceAsStream("NotoSansSC-Regular.ttf"),
        "the report's font is missing");
  }
}
