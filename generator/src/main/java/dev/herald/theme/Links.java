package dev.herald.theme;

import dev.herald.config.MenuLink;
import dev.herald.config.Settings;
import dev.herald.config.Value;
import dev.herald.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links, each with {@code name} and {@code url}. */
record Links() implements Kind {
    @Override
    public Optional<?> read(Given given, Problems problems) {
        Value.Fields alone =
                new Value.Fields(Map.of(given.name(), new Value.Field(given.value(), given.line())), given.line());
        List<MenuLink> links = new ArrayList<>();
        for (Settings link : new Settings(given.file(), "theme.", alone, problems).sections(given.name())) {
            try (link) {
                Optional<String> name = link.text("name");
                Optional<String> url = link.text("url");
                if (name.isEmpty() || url.isEmpty()) {
                    link.missing(name.isEmpty() ? "name" : "url", "give each link a 'name' and a 'url'");
                }
                links.add(new MenuLink(name.orElse(""), url.orElse("")));
            }
        }
        return Optional.of(List.copyOf(links));
    }

    @Override
    public Optional<?> usual() {
        return Optional.of(List.of());
    }
}
