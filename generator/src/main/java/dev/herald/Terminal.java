package dev.herald;

import dev.herald.scaffold.Interview;
import java.io.Console;
import java.lang.reflect.InvocationTargetException;
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
