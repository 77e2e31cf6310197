package dev.herald.theme;

import dev.herald.config.Language;
import dev.herald.problem.Spelling;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Locale;

/** A language: prints as its BCP 47 tag; {@code name} is what it calls itself, such as {@code Deutsch}, and {@code dir} is {@code rtl} or {@code ltr}. */
record Tongue(Locale language) implements TemplateScalarModel, TemplateHashModel {

    @Override
    public String getAsString() {
        return language.toLanguageTag();
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        return new SimpleScalar(
                switch (key) {
                    case "name" -> language.getDisplayName(language);
                    case "dir" -> Language.isRightToLeft(language) ? "rtl" : "ltr";
                    default ->
                        throw new TemplateFault(
                                "a language has no '" + key + "'", Spelling.suggest(key, List.of("dir", "name")));
                });
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
