package dev.herald.theme;

import dev.herald.picture.Prints;
import dev.herald.problem.Spelling;
import dev.herald.site.Route;
import dev.herald.state.Asked;
import dev.herald.theme.Published.Asset;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What templates see as {@code theme}: {@code text}, {@code settings}, {@code papers}, {@code logo}, {@code name}, {@code picture(image, role)}, {@code kept}, and of its
 * files {@code asset}, {@code integrity} and {@code inline}.
 */
final class ThemeModel {

    private ThemeModel() {}

    static TemplateModel of(
            Model model,
            ThemeConfig config,
            Strings.Words words,
            Map<String, Asset> assets,
            Prints prints,
            Asked<String> asked) {
        Map<String, Object> members = new TreeMap<>(Map.of(
                "name",
                config.name(),
                "papers",
                config.papers().plain(),
                "logo",
                config.logo(),
                "settings",
                Settings.of(model, config.settings()),
                "text",
                Text.of(words),
                "asset",
                Files.of(model, assets, Asset::route),
                "integrity",
                Files.of(model, assets, Asset::integrity),
                "inline",
                Files.of(model, assets, Asset::inline),
                "picture",
                new Shown(model, prints)));
        members.put("kept", new Kept(asked));
        return model.wrap(members);
    }

    /** Where an asset lives; browsers and feed readers ask for the one at the root without being told of it. */
    static Route asset(String path) {
        return new Route(path.equals("favicon.ico") ? "/favicon.ico" : "/assets/" + path);
    }

    /** Settings by name; {@code headingFont} is {@code heading-font} too, as a template would read a minus in it. */
    private record Settings(Map<String, TemplateModel> settings) implements TemplateHashModel {

        private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

        static Settings of(Model model, Map<?, ?> values) {
            Map<String, TemplateModel> settings = new TreeMap<>();
            values.forEach((name, value) -> settings.put(
                    name.toString(), value instanceof Map<?, ?> group ? of(model, group) : model.wrap(value)));
            return new Settings(settings);
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            String name = settings.containsKey(key) ? key : kebab(key);
            if (!settings.containsKey(name)) {
                throw new TemplateFault(
                        "the theme has no setting '" + key + "'",
                        Spelling.nearest(name, settings.keySet())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("give it a default below 'settings' in theme.yaml"));
            }
            return settings.get(name);
        }

        private static String kebab(String key) {
            return CAPITAL.matcher(key)
                    .replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean isEmpty() {
            return settings.isEmpty();
        }
    }

    /** One thing that is known of each file; missing where it is not. */
    private record Files(Map<String, TemplateModel> things) implements TemplateHashModel {

        static Files of(Model model, Map<String, Asset> assets, Function<Asset, Object> thing) {
            Map<String, TemplateModel> things = new TreeMap<>();
            assets.forEach((path, asset) -> things.put(path, model.wrap(thing.apply(asset))));
            return new Files(things);
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            if (!things.containsKey(key)) {
                throw new TemplateFault("the theme has no file assets/" + key, Spelling.suggest(key, things.keySet()));
            }
            return things.get(key);
        }

        @Override
        public boolean isEmpty() {
            return things.isEmpty();
        }
    }

    /** {@code theme.picture(page.post.image, "opener")}: how a page shows a picture of the blog; missing for others. */
    private record Shown(Model model, Prints prints) implements TemplateMethodModelEx {
        @Override
        public Object exec(@SuppressWarnings("rawtypes") List values) throws TemplateModelException {
            if (Kept.isWithin()) {
                throw new TemplateFault("theme.picture is asked for within theme.kept", "move it out of there");
            }
            if (values.size() == 2
                    && values.get(0) instanceof TemplateHashModel image
                    && image.get("src") instanceof TemplateScalarModel src
                    && values.get(1) instanceof TemplateScalarModel role) {
                return model.wrap(prints.of(src.getAsString(), role.getAsString()));
            }
            throw new TemplateFault(
                    "theme.picture takes a picture and its role",
                    "write theme.picture(page.post.image, \"opener\"), or another name below 'pictures' in theme.yaml");
        }
    }

    /** The strings of one language, by key. */
    private record Text(Map<String, TemplateModel> texts) implements TemplateHashModel {

        static Text of(Strings.Words words) {
            Map<String, TemplateModel> texts = new HashMap<>();
            words.phrases().forEach((key, phrase) -> texts.put(key, text(key, phrase)));
            return new Text(texts);
        }

        private static TemplateModel text(String key, Phrase phrase) {
            return phrase.hasPlaces()
                    ? new Filled(key, phrase)
                    : new SimpleScalar(phrase.form(1).orElse(""));
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            TemplateModel text = texts.get(key);
            if (text == null) {
                throw new TemplateFault(
                        "the theme has no string '" + key + "'",
                        Spelling.nearest(key, texts.keySet())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("add it to strings/en.yaml"));
            }
            return text;
        }

        @Override
        public boolean isEmpty() {
            return texts.isEmpty();
        }
    }

    /** A string that wants values: {@code theme.text.posts(3)}. The first, if it is a number, chooses the form. */
    private record Filled(String key, Phrase phrase) implements TemplateMethodModelEx, TemplateScalarModel {

        @Override
        public Object exec(@SuppressWarnings("rawtypes") List values) throws TemplateModelException {
            Map<String, String> places = new HashMap<>();
            for (Object value : values) {
                places.put(Integer.toString(places.size()), text(value));
            }
            long number = !values.isEmpty() && values.get(0) instanceof TemplateNumberModel first
                    ? first.getAsNumber().longValue()
                    : -1;
            String form = phrase.form(number)
                    .orElseThrow(() -> new TemplateFault(
                            "the string '" + key + "' has no form for " + number, "give it a form 'other'"));
            return Phrase.fill(form, places);
        }

        private String text(Object value) throws TemplateModelException {
            if (value instanceof TemplateNumberModel number) {
                return number.getAsNumber().toString();
            }
            if (value instanceof TemplateScalarModel text) {
                return text.getAsString();
            }
            throw new TemplateFault("the string '" + key + "' takes numbers and texts only", "give it one of these");
        }

        @Override
        public String getAsString() throws TemplateModelException {
            throw new TemplateFault(
                    "the string '" + key + "' wants a value", "write theme.text." + key + "(…) with the value in it");
        }
    }
}
