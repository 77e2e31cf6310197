package dev.herald.outlook;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A page that Herald makes for a blog's owner, in its own design; no theme changes it. */
public final class OwnPage {

    private static final Configuration TEMPLATES = templates();

    private OwnPage() {}

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(OwnPage.class, "/dev/herald");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setNumberFormat("computer");
        return templates;
    }

    /**
     * Fills a page in.
     *
     * @param name of its template: {@code report/plan.ftlh}
     */
    public static String fill(String name, Map<String, Object> model) {
        StringWriter page = new StringWriter();
        try {
            TEMPLATES.getTemplate(name).process(model, page);
            return page.toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (TemplateException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** A style sheet that such pages share. */
    public static String sheet(String name) {
        try (var file = OwnPage.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
