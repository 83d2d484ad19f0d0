package org.xinheng.app.wiring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 预热. Asks the platform for its first pages itself, so that the first visitor does not wait. */
@Component
class WarmUp {
  private static final List<String> PAGES = List.of("/", "/decisions", "/search?q=a", "/login");
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final boolean wanted;

  WarmUp(@Value("${xinheng.interactive:false}") boolean interactive) {
    this.wanted = interactive;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (wanted
        && event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      int port = web.getWebServer().getPort();
      Thread.ofPlatform().name("warm-up").daemon().start(() -> ask(port));
    }
  }

  private static void ask(int port) {
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      for (var page : PAGES) {
        var request =
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .timeout(Duration.ofSeconds(20))
                .build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
      }
    } catch (IOException reachedOtherwise) {
      LOG.debug("not warmed up: the platform listens elsewhere", reachedOtherwise);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
