package org.xinheng.app.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * 服务器拒绝的网址. An address that the server refuses before the platform sees it (%2F, %00, a broken
 * percent sign) is answered in the platform's own words all the same, without the server's name.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TellRefusedAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final Logger LOG = LoggerFactory.getLogger(TellRefusedAddresses.class);

  private final ObjectProvider<Troubles> troubles;

  TellRefusedAddresses(ObjectProvider<Troubles> troubles) {
    this.troubles = troubles;
  }

  /** The innermost of the host's valves is the first to report. */
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Report(troubles)));
  }

  private static final class Report extends ErrorReportValve {
    private final ObjectProvider<Troubles> troubles;

    private Report(ObjectProvider<Troubles> troubles) {
      this.troubles = troubles;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        write(troubles.getObject().beforeAnyFilter(response.getStatus(), path(request)), response);
      } catch (IOException callerHasGone) {
        LOG.debug("nobody to tell", callerHasGone);
      }
    }

    /** As it stood in the request line, nothing decoded. */
    private static String path(Request request) {
      var sent = request.getCoyoteRequest().requestURI();
      return sent.isNull() ? "" : sent.toString();
    }

    private static void write(ResponseEntity<byte[]> answer, Response response) throws IOException {
      response.setContentType(String.valueOf(answer.getHeaders().getContentType()));
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Content-Type-Options", "nosniff");
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8));
        response.finishResponse();
      }
    }
  }
}
