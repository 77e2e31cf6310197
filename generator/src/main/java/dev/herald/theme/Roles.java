package dev.herald.theme;

import dev.herald.config.Settings;
import dev.herald.config.Value;
import dev.herald.picture.Role;
import dev.herald.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How wide a theme shows pictures: the block {@code pictures} of a {@code theme.yaml}. */
final class Roles {

    private static final String WIDTH = "[1-9]\\d{1,3}"; // pixels

    private Roles() {}

    static Map<String, Role> of(ThemeFile file, Value.Fields fields, Problems problems) {
        Map<String, Role> roles = new TreeMap<>();
        Settings theme = new Settings(file.name(), "", fields, problems);
        theme.section("pictures").named().forEach((name, settings) -> {
            try (settings) {
                roles.put(name, role(name, settings));
            }
        });
        return roles;
    }

    private static Role role(String name, Settings settings) {
        List<String> widths = settings.texts("widths", List.of());
        String sizes = settings.text("sizes").orElse(Role.USUAL.sizes());
        if (widths.isEmpty() || !widths.stream().allMatch(width -> width.matches(WIDTH))) {
            settings.wrong(
                    "widths",
                    "'pictures." + name + ".widths' is not a list of widths in pixels",
                    "write whole numbers from 10 to 9999, as in 'widths: [480, 800, 1200, 1600]'");
            return Role.USUAL;
        }
        return new Role(widths.stream().map(Integer::valueOf).toList(), sizes);
    }
}
