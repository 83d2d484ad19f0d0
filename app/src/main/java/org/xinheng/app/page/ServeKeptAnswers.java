package org.xinheng.app.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinheng.app.page.KeptAnswer.Body;
import org.xinheng.app.page.KeptAnswer.Header;
import org.xinheng.inquire.Audience;
import org.xinheng.inquire.InquiryLog;
import org.xinheng.inquire.Look;

/**
 * 直接答复. Answers the public about an entity from what is kept, in front of all other filters, and
 * keeps what it had to ask for; each look is recorded all the same.
 */
@Component
@Order(ServeKeptAnswers.BEFORE_SECURITY)
final class ServeKeptAnswers extends OncePerRequestFilter {
  static final int BEFORE_SECURITY = -200;

  private static final Pattern ENTITY = Pattern.compile("(/api/v1)?/entities/[0-9A-Z]{18}");

  /** Headers of one transmission, or of one reader. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "content-length",
          "content-encoding",
          "transfer-encoding",
          "connection",
          "keep-alive",
          "date",
          "set-cookie",
          "etag");

  private final KeptAnswers answers;
  private final InquiryLog log;
  private final Clock clock;

  ServeKeptAnswers(KeptAnswers answers, InquiryLog log, Clock clock) {
    this.answers = answers;
    this.log = log;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !answers.keeps()
        || !request.getMethod().equals("GET")
        || request.getQueryString() != null
        || request.getHeader("Authorization") != null
        || request.getHeader("Cookie") != null
        || !ENTITY.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var mark = mark();
    if (mark.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var address = request.getRequestURI();
    var today = LocalDate.now(clock);
    var known = answers.find(address, mark.get(), today);
    if (known.isPresent()) {
      record(known.get(), request);
      answer(known.get(), request, response);
    } else {
      chain.doFilter(request, response);
      keep(address, mark.get(), today, request, response);
    }
  }

  /** Empty while the database does not answer: then whoever comes after says so. */
  private Optional<String> mark() {
    try {
      return Optional.of(answers.mark());
    } catch (DataAccessException unreachable) {
      return Optional.empty();
    }
  }

  private void record(KeptAnswer answer, HttpServletRequest request) {
    log.record(
        new Look(
            new Audience.Public(),
            "",
            "",
            Optional.of(answer.subject()),
            answer.what(),
            clock.instant(),
            request.getRemoteAddr()));
  }

  private static void answer(
      KeptAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    for (var header : answer.headers()) {
      response.addHeader(header.name(), header.value());
    }
    if (!answer.tag().isEmpty()) {
      response.setHeader("ETag", answer.tag());
      if (answer.tag().equals(request.getHeader("If-None-Match"))) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    var bytes = answer.body().kept();
    if (answer.body().compressed()) {
      response.addHeader("Vary", "Accept-Encoding");
      if (takesGzip(request)) {
        response.setHeader("Content-Encoding", "gzip");
      } else {
        bytes = answer.body().plain();
      }
    }
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static boolean takesGzip(HttpServletRequest request) {
    var takes = request.getHeader("Accept-Encoding");
    return takes != null && takes.contains("gzip") && !takes.contains("gzip;q=0");
  }

  private void keep(
      String address,
      String mark,
      LocalDate today,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var offered = Keepable.offered(request);
    var body = offered.map(Keepable::answer).map(ResponseEntity::getBody);
    if (offered.isEmpty()
        || body.isEmpty()
        || response.getStatus() != HttpServletResponse.SC_OK
        || response.getHeader("Set-Cookie") != null) {
      return;
    }
    var tag = response.getHeader("ETag");
    answers.keep(
        address,
        new KeptAnswer(
            mark,
            today,
            offered.get().subject(),
            offered.get().what(),
            headers(response),
            tag == null ? "" : tag,
            Body.of(body.get())));
  }

  private static List<Header> headers(HttpServletResponse response) {
    return response.getHeaderNames().stream()
        .distinct()
        .filter(name -> !NOT_KEPT.contains(name.toLowerCase(Locale.ROOT)))
        .flatMap(name ->
            response.getHeaders(name).stream().distinct().map(value -> new Header(name, value)))
        .filter(header -> !header.value().equalsIgnoreCase("accept-encoding"))
        .toList();
  }
}
