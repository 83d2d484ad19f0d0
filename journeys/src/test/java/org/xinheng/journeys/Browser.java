package org.xinheng.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * 浏览器. Debian's Chromium, headless, driven by its chromedriver; a page is looked at as a visitor
 * sees it.
 */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static boolean installed() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  static Browser open() {
    return open(true);
  }

  static Browser open(boolean javascript) {
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=zh-CN",
        "--hide-scrollbars",
        "--window-size=1440,1600");
    if (!javascript) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    var driver = new ChromeDriver(service, options);
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    return new Browser(driver);
  }

  void go(String url) {
    driver.get(url);
  }

  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  String url() {
    return String.valueOf(driver.getCurrentUrl());
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  void type(String css, String text) {
    var field = find(css);
    field.clear();
    field.sendKeys(text);
  }

  void click(String css) {
    reached(find(css)).click();
  }

  void clickText(String text) {
    reached(
            driver.findElement(
                By.xpath(
                    "//*[self::a or self::button][contains(normalize-space(.), '" + text + "')]")))
        .click();
  }

  /** In the middle of the window at once: a page that is still scrolling moves under the click. */
  private WebElement reached(WebElement element) {
    ((JavascriptExecutor) driver)
        .executeScript(
            "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    return element;
  }

  /** Chooses the option of a list by its value. */
  void choose(String css, String value) {
    reached(find(css));
    find(css + " option[value='" + value + "']").click();
  }

  /** Waits until the page says so; a page that is being replaced does not say it yet. */
  void waitFor(String words) {
    Wait.until(() -> {
      try {
        return text().contains(words);
      } catch (StaleElementReferenceException changing) {
        return false;
      }
    });
  }

  /** The visible texts, line by line. */
  List<String> lines(String css) {
    return all(css).stream()
        .filter(WebElement::isDisplayed)
        .flatMap(one -> one.getText().lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** A window of that width; Chromium's own windows are never narrower than 500. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 1600, "deviceScaleFactor", 1, "mobile", false));
  }

  void login(Platform platform, String login) {
    go(platform.url("/login"));
    type("input[name=username]", login);
    type("input[name=password]", Platform.PASSWORD);
    click("main button[type=submit]");
    Wait.until(() -> !driver.getCurrentUrl().endsWith("/login"));
  }

  /**
   * Ends the session and stays until it has ended: a page asked for too early cancels the leaving.
   */
  void logout(Platform platform) {
    go(platform.url("/desk"));
    clickText("退出登录");
    Wait.until(() -> !driver.getCurrentUrl().contains("/desk"));
  }

  /** Path and query of every link that stays on the site. */
  @SuppressWarnings("unchecked")
  List<String> links() {
    var found =
        ((JavascriptExecutor) driver)
            .executeScript(
                "return [...document.querySelectorAll('a[href]:not([download])')]"
                    + ".filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
    return found == null ? List.of() : (List<String>) found;
  }

  /** By how many pixels the page is wider than its window. */
  long sidewaysScroll() {
    var over =
        ((JavascriptExecutor) driver)
            .executeScript(
                "const root = document.documentElement; return Math.max(0, root.scrollWidth - root.clientWidth)");
    return over instanceof Long pixels ? pixels : 0;
  }

  void shot(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe finds serious or critical on the page, one line each. */
  @SuppressWarnings("unchecked")
  List<String> seriousFindings() {
    ((JavascriptExecutor) driver).executeScript(axe());
    var found =
        ((JavascriptExecutor) driver)
            .executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations
                  .filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | '))));\
                """);
    return found instanceof List<?> list ? (List<String>) list : List.of();
  }

  private static String axe() {
    try (var in =
        Browser.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
