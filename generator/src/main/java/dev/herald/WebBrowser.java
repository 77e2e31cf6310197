package dev.herald;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The browser that a person has chosen.
 *
 * @param opener the system's command that opens an address in it
 */
public record WebBrowser(List<String> opener) {

    public WebBrowser {
        opener = List.copyOf(opener);
    }

    /** That of this machine. */
    public static WebBrowser here() {
        return of(System.getProperty("os.name"));
    }

    /** @param system its name, as Java has it */
    static WebBrowser of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return new WebBrowser(List.of("open"));
        }
        return name.contains("windows")
                ? new WebBrowser(List.of("rundll32", "url.dll,FileProtocolHandler"))
                : new WebBrowser(List.of("xdg-open"));
    }

    /** Opens an address; false if this machine has no way to. */
    public boolean open(URI address) {
        try {
            new ProcessBuilder(command(address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    List<String> command(URI address) {
        return Stream.concat(opener.stream(), Stream.of(address.toString())).toList();
    }
}
