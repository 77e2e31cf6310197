package dev.herald;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window, for tests: sized, lit and asked what it shows. */
public final class Browser implements AutoCloseable {

    /** The rules that axe-core applies: WCAG 2.2, level AA, and what it holds for good practice. */
    static final String AXE_RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private static final Pattern REQUEST =
            Pattern.compile("\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

    /** Selenium warns that it does not know this Chromium's own language, which nobody speaks here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;
    private final String axe = axe();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts the browser of this machine. Without one the test is skipped, but fails where {@code CI} is {@code true}.
     *
     * @param profile a fresh folder for what the browser remembers
     */
    static Browser start(Path profile) {
        Optional<File> chromium = chromium();
        Optional<File> chromedriver = program("chromedriver");
        boolean here = chromium.isPresent() && chromedriver.isPresent();
        MissingPart.unless(here, "there is no Chromium with its chromedriver here");
        SELENIUM.setLevel(Level.SEVERE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options(chromium.get(), profile)));
    }

    /** The Chromium of this machine. */
    public static Optional<File> chromium() {
        return program("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<File> program(String... names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(folders).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    private static ChromeOptions options(File chromium, Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--user-data-dir=" + profile);
    }

    /** How long a script may take that gives its answer later; half a minute unless said. */
    void patience(Duration time) {
        driver.manage().timeouts().scriptTimeout(time);
    }

    void open(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** In CSS pixels; a phone's window has 390, a desk's 1280. */
    void width(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** @param scheme {@code light} or {@code dark} */
    void scheme(String scheme) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    void scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** What a script finds out and gives to {@code done}. */
    Object askLater(String script) {
        return driver.executeAsyncScript("const done = arguments[0];" + script);
    }

    /** The texts that a script finds and gives to {@code done}. */
    List<String> stringsLater(String script) {
        return strings(askLater(script));
    }

    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** A command of Chrome's own protocol. */
    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** What a script returns; it runs also where the page's own scripts do not. */
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits until something is so; half a minute at most. */
    void await(String condition) {
        driver.executeAsyncScript("const done = arguments[0];"
                + "const look = () => (" + condition + ") ? done() : setTimeout(look, 10);"
                + "look()");
    }

    /** Presses keys, wherever the focus is. */
    void type(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The text that a reader sees. */
    String text() {
        return (String) driver.executeScript("return document.body.innerText");
    }

    /** What the browser holds wrong about the page's web manifest. */
    List<?> manifestFaults() {
        Map<String, Object> manifest = driver.executeCdpCommand("Page.getAppManifest", Map.of());
        return manifest.get("url").equals("") ? List.of("no manifest") : (List<?>) manifest.get("errors");
    }

    /** The first level headings that a reader sees. */
    List<String> titles() {
        return strings("return [...document.querySelectorAll('h1')]"
                + ".filter(title => title.checkVisibility()).map(title => title.innerText)");
    }

    /** How many pixels of the page lie beyond its right edge. */
    long sideways() {
        return (long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What axe-core finds wrong on the page: a rule and the first element that breaks it. */
    List<String> violations() {
        driver.executeScript(axe);
        return strings(driver.executeAsyncScript("const done = arguments[0];"
                + "axe.run({ resultTypes: ['violations'], runOnly: " + AXE_RULES
                + " }).then(found => done(found.violations.map("
                + "rule => rule.id + ': ' + rule.nodes[0].html)))"));
    }

    /** The addresses that were asked for since the last question. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .flatMap(entry -> REQUEST.matcher(entry.getMessage()).results())
                .map(request -> request.group(1))
                .toList();
    }

    /** What went wrong since the last question. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The texts that a script finds. */
    List<String> strings(String script) {
        return strings(driver.executeScript(script));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    /** The text of axe-core. */
    static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
