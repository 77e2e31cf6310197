package dev.herald;

import dev.herald.site.Route;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Many pages of a built blog, opened fast: in frames of one page of a browser, four at a time, each asked the same question. */
final class FramedPages implements AutoCloseable {

    private static final int AT_ONCE = 50; // a driver waits three minutes for an answer

    /** Loads pages in frames and gathers what an asynchronous function says of the window of each. */
    private static final String ASK = """
            const pages = %s;
            const width = %d;
            const question = async page => {
            %s
            };
            const answers = [];
            const hear = async frame => {
              try {
                answers.push(...(await question(frame.contentWindow)).map(answer => frame.src + ' ' + answer));
              } catch (fault) {
                answers.push(frame.src + ' cannot be asked: ' + fault);
              }
            };
            const next = frame => {
              if (pages.length === 0) {
                frame.remove();
                return document.querySelector('iframe') ?? done(answers);
              }
              frame.src = pages.shift();
            };
            document.body.replaceChildren();
            const frames = Math.min(4, pages.length);
            for (let count = 0; count < frames; count++) {
              const frame = document.createElement('iframe');
              frame.width = width;
              frame.height = 640;
              frame.onload = () => hear(frame).then(() => next(frame));
              next(frame);
              document.body.append(frame);
            }
            """;

    private final Browser browser;
    private final FolderServer host;

    private FramedPages(Browser browser, FolderServer host) {
        this.browser = browser;
        this.host = host;
    }

    static FramedPages open(Browser browser, BuiltBlog blog) throws IOException {
        String below = URI.create(blog.address(Route.HOME)).getPath();
        FolderServer host = FolderServer.plain(blog.target(), below);
        browser.patience(Duration.ofMinutes(3));
        browser.command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        browser.open(host.address(below + "robots.txt")); // may show frames, which no page of ours may
        return new FramedPages(browser, host);
    }

    /**
     * What the pages answer, each line after the page's address.
     *
     * @param addresses as the blog has them
     * @param question the body of an asynchronous function of {@code page}, a window, which returns an array of texts
     */
    List<String> ask(Collection<String> addresses, int width, String question) {
        List<String> pages = addresses.stream()
                .map(address -> "'" + host.address(URI.create(address).getRawPath()) + "'")
                .toList();
        return IntStream.iterate(0, from -> from < pages.size(), from -> from + AT_ONCE)
                .mapToObj(from -> pages.subList(from, Math.min(from + AT_ONCE, pages.size())))
                .flatMap(some -> browser.stringsLater(ASK.formatted(some, width, question)).stream())
                .toList();
    }

    @Override
    public void close() {
        host.close();
    }
}
