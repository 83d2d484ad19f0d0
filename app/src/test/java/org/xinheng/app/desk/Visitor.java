package org.xinheng.app.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser: keeps cookies, follows nothing by itself, sends forms with their token.
 */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  Visitor(String address) {
    this.address = address;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form as the page {@code from} would, with the token that stands there. */
  HttpResponse<String> post(String from, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", token(from));
    return postWithoutToken(path, all);
  }

  HttpResponse<String> postWithoutToken(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Uploads a file as the submit form does. */
  HttpResponse<String> upload(String item, String name, byte[] content)
      throws IOException, InterruptedException {
    return upload("/desk/submit", "/desk/submit", "item", item, name, content);
  }

  /** Uploads a file as a form of the page {@code from} with one other field does. */
  HttpResponse<String> upload(
      String from, String path, String field, String value, String name, byte[] content)
      throws IOException, InterruptedException {
    var boundary = "----xinheng-test";
    var body = new ByteArrayOutputStream();
    part(body, boundary, "name=\"_csrf\"", token(from).getBytes(StandardCharsets.UTF_8));
    part(body, boundary, "name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8));
    part(body, boundary, "name=\"file\"; filename=\"" + name + "\"", content);
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
    var head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Returns where the log-in led. */
  String signIn(String login, String password) throws IOException, InterruptedException {
    return location(post("/login", "/login", Map.of("username", login, "password", password)));
  }

  String token(String page) throws IOException, InterruptedException {
    var found = TOKEN.matcher(get(page).body());
    if (!found.find()) {
      throw new IllegalStateException("no form on " + page);
    }
    return found.group(1);
  }

  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** The path and query a redirect leads to; "" where it is none. */
  static String location(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(URI::create)
        .map(uri ->
            uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery())
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
