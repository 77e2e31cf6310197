package dev.herald;

import dev.herald.scaffold.Interview;
import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** A terminal at which somebody sits. */
public interface Terminal extends Interview.Listener {

    /** The time zone of whoever sits there. */
    ZoneId zone();

    /** That of this process; nothing in CI, and where input or output is a file or a pipe. */
    static Optional<Terminal> real() {
        return Optional.ofNullable(System.console())
                .filter(console -> System.getenv("CI") == null && isTerminal(console))
                .map(Screen::new);
    }

    /** Whether somebody sees what this process tells of errors and progress. */
    static boolean showsErrors() {
        return real().isPresent() && !System.getenv().getOrDefault("TERM", "").equals("dumb") && !isRedirected();
    }

    /** Java does not tell; Linux does. */
    private static boolean isRedirected() {
        Path errors = Path.of("/proc/self/fd/2");
        try {
            return Files.isSymbolicLink(errors)
                    && !Files.readSymbolicLink(errors).startsWith("/dev");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** From Java 22 on there is a console also without a terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return Runtime.version().feature() < 22
                    || (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The console of this process. */
    record Screen(Console console) implements Terminal {

        @Override
        public Optional<String> ask(String question) {
            return Optional.ofNullable(console.readLine("%s", question));
        }

        @Override
        public void tell(String line) {
            console.printf("%s%n", line);
        }

        @Override
        public ZoneId zone() {
            return ZoneId.systemDefault();
        }
    }
}
