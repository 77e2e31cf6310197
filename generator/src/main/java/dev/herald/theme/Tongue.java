package dev.herald.theme;

import dev.herald.problem.Spelling;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Locale;

/** A language: prints as its BCP 47 tag; {@code name} is what it calls itself, such as {@code Deutsch}. */
record Tongue(Locale language) implements TemplateScalarModel, TemplateHashModel {

    @Override
    public String getAsString() {
        return language.toLanguageTag();
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
        if (key.equals("name")) {
            return new SimpleScalar(language.getDisplayName(language));
        }
        throw new TemplateFault("a language has no '" + key + "'", Spelling.suggest(key, List.of("name")));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
